package io.countersign.earning;

/** The condition of a SPIF is true of a deal line. */
public record Qualifies(int deal, String spif) {}
