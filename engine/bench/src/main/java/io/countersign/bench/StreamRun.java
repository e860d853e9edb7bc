package io.countersign.bench;

import io.countersign.calculation.Outcome;
import io.countersign.calculation.StreamedCalculation;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealHistory;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A stream of deals paid in a JVM of its own, which says what became of it in one line. */
final class StreamRun {

  /** So many sellers, whatever the number of deals. */
  static final int SELLERS = 5_000;

  /** After so many earnings the heap is swept and looked at. */
  private static final int LOOK = 200_000;

  /**
   * What became of it.
   *
   * @param millis by the clock, from the first deal read to the last earning
   * @param peakMegabytes the most that a sweep of the heap left, of those at every so many earnings
   */
  record Result(int deals, long millis, long peakMegabytes, long lines, long mark) {

    static Result parse(String line) {
      String[] words = line.split(" ", -1);
      return new Result(
          Integer.parseInt(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]),
          Long.parseLong(words[4]),
          Long.parseLong(words[5]));
    }

    private String words() {
      return String.format(
          Locale.ROOT, "streamed %d %d %d %d %d", deals, millis, peakMegabytes, lines, mark);
    }
  }

  private StreamRun() {}

  /** Streams so many deals of a seed. */
  public static void main(String[] args) {
    System.out.println(run(Integer.parseInt(args[0]), Long.parseLong(args[1])).words());
  }

  private static Result run(int deals, long seed) {
    Company company = Company.of(SELLERS);
    Fingerprint fingerprint = new Fingerprint();
    AtomicLong peak = new AtomicLong(usedMegabytes());
    long start = System.nanoTime();
    Outcome outcome =
        StreamedCalculation.calculate(
            worksheet(company, List.of()),
            () -> deals(deals, company, seed),
            StreamedCalculation.MOST,
            earning -> {
              fingerprint.add(earning);
              if (fingerprint.lines() % LOOK == 0) {
                peak.accumulateAndGet(usedMegabytes(), Math::max);
              }
            });
    long millis = (System.nanoTime() - start) / 1_000_000;
    peak.accumulateAndGet(usedMegabytes(), Math::max);
    if (!outcome.problems().isEmpty()) {
      throw new IllegalStateException("the workload has a problem: " + outcome.problems().get(0));
    }
    return new Result(deals, millis, peak.get(), fingerprint.lines(), fingerprint.mark());
  }

  private static long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024 * 1024);
  }

  static Stream<DealHistory> deals(int count, Company company, long seed) {
    return Market.byDay(count, company.sellers(), seed);
  }

  static Worksheet worksheet(Company company, List<DealHistory> deals) {
    Worksheet whole = Workload.of(1, 1).worksheet();
    return new Worksheet(whole.plan(), company.roster(), deals, whole.periods());
  }
}
