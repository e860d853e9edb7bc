package io.countersign.crediting;

/** The condition of a measure or a SPIF is true of a deal line. */
public record Holds(int deal, String clause) {}
