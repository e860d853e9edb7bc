package io.countersign.recovery;

/**
 * A cancelled deal from the view of one component under one clawback, as the rules see it.
 *
 * @param inside whether the cancellation lies inside the window of the clawback
 * @param windowDays the length of that window in days
 * @param elapsedDays days from the start of the window to the cancellation, zero or more
 * @param elapsedMonths whole months from the start of the window to the cancellation
 * @param termMonths the term of the contract in months, 0 where it is not asked for
 */
public record Cancellation(
    int number,
    String component,
    String terms,
    boolean inside,
    int windowDays,
    int elapsedDays,
    int elapsedMonths,
    int termMonths) {}
