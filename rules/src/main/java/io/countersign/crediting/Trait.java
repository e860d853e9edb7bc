package io.countersign.crediting;

/** A word that is true of a deal line: the value of a field that the plan looks at. */
public record Trait(int deal, String field, String value) {}
