package io.countersign.crediting;

/** The condition of a measure's crediting rule, by its number, is true of a deal line. */
public record Holds(int deal, String measure, int rule) {}
