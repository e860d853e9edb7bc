package io.countersign.recovery;

/**
 * A cancelled deal from the view of one component, as the rules see it.
 *
 * @param elapsedDays days from the win to the cancellation, zero or more
 */
public record Cancellation(int number, String component, int elapsedDays) {}
