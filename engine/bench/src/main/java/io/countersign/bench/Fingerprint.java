package io.countersign.bench;

import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;

/**
 * What is left of earnings when none is kept: how many there are, and a number that is the same for
 * the same totals by participant, component and period, in whatever order they come.
 */
final class Fingerprint {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long lines;
  private long mark;

  void add(Earning earning) {
    EarningKey key = earning.key();
    long cell = key.who().value().hashCode() * FACTOR;
    cell = (cell ^ key.component().hashCode()) * FACTOR;
    cell = (cell ^ key.period().from().toEpochDay()) * FACTOR;
    mark += cell * earning.amount().minor();
    lines++;
  }

  long lines() {
    return lines;
  }

  long mark() {
    return mark;
  }
}
