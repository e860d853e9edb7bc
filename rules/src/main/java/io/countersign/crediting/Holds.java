package io.countersign.crediting;

/** The condition of a measure is true of a deal line. */
public record Holds(int deal, String measure) {}
