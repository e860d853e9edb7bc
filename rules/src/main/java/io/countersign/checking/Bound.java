package io.countersign.checking;

import io.countersign.money.Fraction;

/** A height of a measure at which pay may change its course, and where the plan says so. */
record Bound(String measure, Fraction height, String path) {}
