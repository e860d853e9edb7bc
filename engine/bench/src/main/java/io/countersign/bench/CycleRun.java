package io.countersign.bench;

import io.countersign.close.CalculationRun;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole cycle on one database in a JVM of its own, which says what it cost line by line. */
final class CycleRun {

  private static final int RUNS = 3;
  private static final int WARM = 5_000;

  private final CycleShop shop;
  private final int deals;
  private final long seed;

  private CycleRun(CycleShop shop, int deals, long seed) {
    this.shop = shop;
    this.deals = deals;
    this.seed = seed;
  }

  /** The address of an empty database, its user, so many deals, the seed. */
  public static void main(String[] args) throws SQLException {
    int deals = Integer.parseInt(args[2]);
    try (CycleShop shop = new CycleShop(args[0], args[1], deals)) {
      new CycleRun(shop, deals, Long.parseLong(args[3])).run();
    }
  }

  private void run() throws SQLException {
    warmUp();
    long start = System.nanoTime();
    shop.open(deals, seed);
    say("seeded", millis(start));
    BareTables bare = new BareTables(shop);
    List<Long> reads = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      reads.add(bare.readMillis());
    }
    say("read", median(reads));
    CalculationRun first = cycle("cycle");
    say("peakMegabytes", peakMegabytes());
    say("entries", first.result().entries());
    say("statements", first.result().statements());
    CalculationRun again = cycle("again");
    say("againWrote", again.result().entries() + again.result().statements());
    List<Long> writes = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      bare.make();
      writes.add(bare.writeMillis());
    }
    say("write", median(writes));
    SqlTotals sql = new SqlTotals(shop);
    start = System.nanoTime();
    sql.work();
    say("sql", millis(start));
    say("differences", sql.differences());
    shop.change(deals, seed, 2);
    CalculationRun changed = cycle("changed");
    say("changedEntries", changed.result().entries());
    say("peakMegabytesAtTheEnd", peakMegabytes());
    say("end", 0);
  }

  private CalculationRun cycle(String name) {
    long start = System.nanoTime();
    CalculationRun run = shop.calculate();
    say(name, millis(start));
    return run;
  }

  /** The same on a small company in memory, so that nothing is measured that happens once a day. */
  private void warmUp() {
    String url = "jdbc:h2:mem:warm;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=20000";
    try (CycleShop small = new CycleShop(url, "sa", WARM)) {
      small.open(WARM, seed + 1);
      small.calculate();
    }
  }

  private static long median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** The most that the heap's pools ever held, garbage included. */
  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / (1024 * 1024);
  }

  private static void say(String what, long value) {
    System.out.println(String.format(Locale.ROOT, "cycle %s %d", what, value));
  }
}
