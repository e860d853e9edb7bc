package io.countersign.earning;

/** A deal line meets the condition of a rate row, told by so many tests. */
public record RateFits(int deal, String component, int row, int tests) {}
