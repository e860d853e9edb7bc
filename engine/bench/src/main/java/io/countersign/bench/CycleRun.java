package io.countersign.bench;

import io.countersign.close.CalculationRun;
import io.countersign.deals.DealHistory;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole cycle on one database in a JVM of its own, which says what it cost line by line. */
final class CycleRun {

  private static final int RUNS = 3;
  private static final int WARM = 5_000;

  /** So many deals are changed one by one; an odd number has a median. */
  private static final int CHANGES = 25;

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
    changes();
    say("peakMegabytesAtTheEnd", peakMegabytes());
    say("end", 0);
  }

  /** One deal after the other is worth twice as much, each posted by a run of its own. */
  private void changes() {
    List<Long> times = new ArrayList<>();
    List<Long> work = new ArrayList<>();
    List<Integer> entries = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (DealHistory deal : shop.some(deals, seed, CHANGES)) {
      shop.change(deal, 2);
      long before = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      CalculationRun changed = shop.calculate();
      times.add(millis(start));
      work.add((threads.getCurrentThreadCpuTime() - before) / 1_000_000);
      entries.add(changed.result().entries());
    }
    say("changedFirst", times.get(0));
    say("changed", median(times));
    say("changedProcessor", median(work));
    say("changedMost", times.stream().skip(1).mapToLong(time -> time).max().orElse(0));
    say("changedEntries", entries.stream().mapToInt(count -> count).sum());
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
