package io.countersign.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Another design at one size.
 *
 * @param pays what it pays of the plan; the engine always pays all of it
 * @param watch its times
 * @param engine the engine's times on the same deals in the same run
 * @param differences every total that is not equal to the cent; empty as it should be
 */
record Rival(
    String name,
    String pays,
    int deals,
    Stopwatch watch,
    Stopwatch engine,
    List<String> differences) {

  /** Processors' time for a deal in microseconds, to one tenth. */
  BigDecimal perDeal() {
    return watch.processorMicrosFor(deals);
  }

  /** The engine's on the same deals. */
  BigDecimal enginePerDeal() {
    return engine.processorMicrosFor(deals);
  }

  /** How many times as much processors' time a deal takes as in another measurement. */
  BigDecimal times(BigDecimal otherPerDeal) {
    return perDeal().divide(otherPerDeal.max(new BigDecimal("0.1")), 1, RoundingMode.HALF_UP);
  }
}
