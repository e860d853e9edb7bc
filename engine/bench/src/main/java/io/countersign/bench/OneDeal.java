package io.countersign.bench;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Recalculation;
import io.countersign.calculation.Recalculation.Recalculated;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes to pay everybody anew whom one changed deal reaches, when the calculation of
 * all deals is kept. Deals change in turn: the amount is another, the deal is cancelled, it is new.
 *
 * @param nanos of every change in turn by the clock; an earning is made when somebody looks at it,
 *     as in the race, and that is not in the time
 * @param processorNanos the same of the processor that worked for it, which others disturb less
 * @param payees so many are paid anew at the most
 * @param lines so many earnings are paid anew at the most
 * @param differences every total that is not what a whole calculation comes to
 */
record OneDeal(
    int deals,
    List<Long> nanos,
    List<Long> processorNanos,
    int payees,
    int lines,
    List<String> differences)
    implements Section {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 300;
  private static final int COMPARED = 3;

  static OneDeal over(int deals, long seed, int runs) {
    Workload workload = Workload.of(deals, seed);
    Worksheet worksheet = workload.worksheet();
    Recalculation kept = Recalculation.of(worksheet);
    List<DealHistory> changes = changes(workload, seed + 1);
    for (int i = 0; i < WARM_UP; i++) {
      kept.given(List.of(changes.get(i % changes.size())));
    }
    List<Long> nanos = new ArrayList<>();
    List<Long> processorNanos = new ArrayList<>();
    int payees = 0;
    int lines = 0;
    for (int i = 0; i < runs; i++) {
      DealHistory change = changes.get(i % changes.size());
      long start = System.nanoTime();
      long processorStart = THREADS.getCurrentThreadCpuTime();
      Recalculated again = kept.given(List.of(change));
      processorNanos.add(THREADS.getCurrentThreadCpuTime() - processorStart);
      nanos.add(System.nanoTime() - start);
      payees = Math.max(payees, again.payees().size());
      lines = Math.max(lines, again.now().size());
    }
    List<String> differences = new ArrayList<>();
    for (DealHistory change : changes.subList(0, COMPARED)) {
      differences.addAll(differences(worksheet, kept, change));
    }
    return new OneDeal(deals, nanos, processorNanos, payees, lines, differences);
  }

  private static List<DealHistory> changes(Workload workload, long seed) {
    int deals = workload.deals().size();
    List<DealHistory> others = Market.deals(deals / 100, Company.of(deals / 100).sellers(), seed);
    List<DealHistory> changes = new ArrayList<>();
    for (int i = 0; i + 2 < others.size(); i += 3) {
      DealHistory known = workload.deals().get((int) (i * 7_919L % deals));
      changes.add(doubled(known));
      changes.add(cancelled(workload.deals().get((int) (i * 104_729L % deals))));
      changes.add(renamed(others.get(i), i));
    }
    return changes;
  }

  private static DealEvent.Won won(DealHistory deal) {
    return deal.won().orElseThrow();
  }

  private static DealHistory doubled(DealHistory deal) {
    return again(deal, times(won(deal).opportunity(), 2));
  }

  /** The same, worth so many times as much. */
  static Opportunity times(Opportunity was, int times) {
    List<DealLine> lines = new ArrayList<>();
    for (DealLine line : was.sale().lines()) {
      BigDecimal more = line.amount().value().multiply(BigDecimal.valueOf(times));
      lines.add(line.worth(new Quantity(more, line.amount().unit()), line.cost()));
    }
    Sale sale = new Sale(was.sale().account(), lines, was.sale().attributes());
    return new Opportunity(was.id(), was.team(), sale);
  }

  private static DealHistory cancelled(DealHistory deal) {
    return new DealHistory(
        deal.deal(),
        List.of(
            won(deal),
            new DealEvent.Cancelled(deal.deal(), "returned", won(deal).on().plusDays(60))));
  }

  private static DealHistory renamed(DealHistory deal, int number) {
    DealId id = new DealId("N" + number);
    Opportunity was = won(deal).opportunity();
    return again(new DealHistory(id, List.of()), new Opportunity(id, was.team(), was.sale()), deal);
  }

  private static DealHistory again(DealHistory deal, Opportunity now) {
    return again(deal, now, deal);
  }

  private static DealHistory again(DealHistory deal, Opportunity now, DealHistory wonLike) {
    return new DealHistory(deal.deal(), List.of(new DealEvent.Won(now, won(wonLike).on())));
  }

  private static List<String> differences(
      Worksheet worksheet, Recalculation kept, DealHistory change) {
    List<DealHistory> deals = new ArrayList<>(worksheet.deals());
    deals.removeIf(deal -> deal.deal().equals(change.deal()));
    deals.add(change);
    Outcome whole =
        Calculation.calculate(
            new Worksheet(worksheet.plan(), worksheet.roster(), deals, worksheet.periods()));
    Recalculated again = kept.given(List.of(change));
    Totals totals = Totals.of(kept.outcome().earnings());
    totals.replace(again.gone(), again.now());
    return totals.differences(Totals.of(whole.earnings()));
  }

  @Override
  public boolean equal() {
    return differences.isEmpty();
  }

  /** The median by the clock in milliseconds. */
  BigDecimal medianMillis() {
    return millis(nanos, nanos.size() / 2);
  }

  /** The median of the processor's time in milliseconds. */
  BigDecimal medianProcessorMillis() {
    return millis(processorNanos, processorNanos.size() / 2);
  }

  /** What 95 of 100 changes stay below by the clock, in milliseconds. */
  BigDecimal mostMillis() {
    return millis(nanos, nanos.size() * 95 / 100);
  }

  private static BigDecimal millis(List<Long> times, int number) {
    long[] sorted = times.stream().mapToLong(n -> n).toArray();
    Arrays.sort(sorted);
    return BigDecimal.valueOf(sorted[number] / 10_000, 2);
  }

  @Override
  public String table() {
    return String.format(
        Locale.ROOT,
        "One changed deal%n%none changed deal of %,d: %s ms in the middle (%s ms of the processor), %s ms for 95 of 100"
            + " (%d changes, up to %d payees and %,d earnings anew), equal: %s%n",
        deals,
        medianMillis(),
        medianProcessorMillis(),
        mostMillis(),
        nanos.size(),
        payees,
        lines,
        equal() ? "yes" : "NO");
  }

  @Override
  public String json() {
    return String.format(
        Locale.ROOT,
        "\"oneChangedDeal\": { \"deals\": %d, \"changes\": %d, \"medianMillis\": %s, \"medianProcessorMillis\": %s,"
            + " \"percentile95Millis\": %s, \"payees\": %d, \"earnings\": %d, \"differences\": %d }",
        deals,
        nanos.size(),
        medianMillis(),
        medianProcessorMillis(),
        mostMillis(),
        payees,
        lines,
        differences.size());
  }
}
