package io.countersign.bench.facts;

/** A product that the SPIF looks at. */
public record SpifProduct(String product) {}
