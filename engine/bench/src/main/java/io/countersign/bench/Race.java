package io.countersign.bench;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The engine and the program written by hand on the same deals, in turn, after both were warmed up.
 *
 * @param keptMegabytes what the engine's outcome keeps on the heap beside the deals
 * @param differences every total that is not equal to the cent; empty as it should be
 */
record Race(
    Size size, Stopwatch engine, Stopwatch hand, long keptMegabytes, List<String> differences) {

  /** How much there was to do: deals and payees in, lines and totals out. */
  record Size(int deals, int payees, int lines, int totals) {}

  private static final int WARM_UP = 2;

  static Race over(int deals, long seed, int runs) {
    Workload workload = Workload.of(deals, seed);
    Worksheet worksheet = workload.worksheet();
    for (int i = 0; i < WARM_UP; i++) {
      Calculation.calculate(worksheet);
      HandWritten.pay(workload.roster(), workload.deals());
    }
    Stopwatch engine = new Stopwatch(runs);
    Stopwatch hand = new Stopwatch(runs);
    for (int i = 1; i < runs; i++) {
      engine.time(() -> Calculation.calculate(worksheet));
      hand.time(() -> HandWritten.pay(workload.roster(), workload.deals()));
    }
    HandWritten paid = hand.time(() -> HandWritten.pay(workload.roster(), workload.deals()));
    Totals expected = Totals.of(paid, workload.periods());
    long before = usedMegabytes();
    Outcome outcome = engine.time(() -> Calculation.calculate(worksheet));
    long kept = usedMegabytes() - before;
    if (!outcome.problems().isEmpty()) {
      throw new IllegalStateException("the workload has a problem: " + outcome.problems().get(0));
    }
    Totals totals = Totals.of(outcome.earnings());
    Size size =
        new Size(deals, workload.roster().participants().size(), totals.lines(), totals.cells());
    return new Race(size, engine, hand, kept, totals.differences(expected));
  }

  /** How many times as long the engine took by the clock, of the medians, to one hundredth. */
  BigDecimal ratio() {
    return ratio(engine.medianMillis(), hand.medianMillis());
  }

  /** The same of the processors' time, which others on the machine disturb less. */
  BigDecimal processorRatio() {
    return ratio(engine.medianProcessorMillis(), hand.medianProcessorMillis());
  }

  private static BigDecimal ratio(long engine, long hand) {
    return BigDecimal.valueOf(engine)
        .divide(BigDecimal.valueOf(Math.max(1, hand)), 2, RoundingMode.HALF_UP);
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
  }
}
