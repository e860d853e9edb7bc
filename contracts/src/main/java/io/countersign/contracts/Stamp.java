package io.countersign.contracts;

import java.time.Instant;

/** Who did something, and when. */
public record Stamp(Actor by, Instant at) {}
