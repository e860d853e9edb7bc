package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was sold under a plan, numbered as it was told, and the order of day and key. */
final class Sales {

  private final Plan plan;
  private final Collection<CalculationProblem> problems;
  private final List<Sold> sold = new ArrayList<>();
  private final Map<LocalDate, Sold.Telling> wins = new HashMap<>();
  private final String currency;

  private Sales(Plan plan, Collection<CalculationProblem> problems) {
    this.plan = plan;
    this.problems = problems;
    currency = plan.currency().getCurrencyCode();
  }

  static List<Sold> under(
      Plan plan, List<DealHistory> deals, Collection<CalculationProblem> problems) {
    Sales sales = new Sales(plan, problems);
    deals.forEach(sales::add);
    return sales.sold;
  }

  /**
   * The numbers of the sales by day, then by the deal's key, then by telling, whatever the order in
   * which they were told. Days are few, so sales are dealt out by day before keys are compared.
   */
  static int[] inOrder(List<Sold> sales) {
    long[] days = sales.stream().mapToLong(s -> s.on().toEpochDay()).toArray();
    long first = Arrays.stream(days).min().orElse(0);
    int[] ends = new int[Math.toIntExact(Arrays.stream(days).max().orElse(0) - first) + 2];
    for (long day : days) {
      ends[(int) (day - first) + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = ends.clone();
    Integer[] order = new Integer[days.length];
    String[] keys = new String[days.length];
    for (int n = 0; n < days.length; n++) {
      order[next[(int) (days[n] - first)]++] = n;
      keys[n] = sales.get(n).deal();
    }
    Comparator<Integer> byKey =
        (a, b) -> {
          int byDeal = keys[a].compareTo(keys[b]);
          return byDeal != 0
              ? byDeal
              : Integer.compare(
                  sales.get(a).telling().revision(), sales.get(b).telling().revision());
        };
    for (int day = 1; day < ends.length; day++) {
      Arrays.sort(order, ends[day - 1], ends[day], byKey);
    }
    return Arrays.stream(order).mapToInt(n -> n).toArray();
  }

  private void add(DealHistory history) {
    Won won = history.won().orElse(null);
    if (won == null) {
      return;
    }
    Opportunity opportunity = won.opportunity();
    Sold.Telling win = wins.computeIfAbsent(won.on(), day -> new Sold.Telling(1, day));
    add(history, opportunity, win, opportunity.sale().lines());
    if (history.events().size() == 1) {
      return;
    }
    List<Amended> amendments = history.amendments();
    Sale before = opportunity.sale();
    for (int i = 0; i < amendments.size(); i++) {
      Amended amended = amendments.get(i);
      Opportunity now = new Opportunity(opportunity.id(), opportunity.team(), amended.sale());
      add(history, now, new Sold.Telling(i + 2, amended.on()), difference(before, amended.sale()));
      before = amended.sale();
    }
  }

  private void add(
      DealHistory history, Opportunity opportunity, Sold.Telling telling, List<DealLine> lines) {
    DateRange effective = plan.head().effective();
    if (!effective.contains(telling.on())) {
      return;
    }
    boolean foreign = false;
    for (DealLine line : lines) {
      foreign |= isForeign(line);
    }
    sold.add(
        new Sold(
            history,
            opportunity,
            telling,
            foreign ? converted(lines, history, telling.on()) : lines));
  }

  private boolean isForeign(DealLine line) {
    return !line.amount().unit().code().equals(currency);
  }

  private List<DealLine> converted(List<DealLine> lines, DealHistory history, LocalDate on) {
    List<DealLine> converted = new ArrayList<>(lines.size());
    for (DealLine line : lines) {
      if (isForeign(line)) {
        BigDecimal rate = rate(line.amount().unit().code(), history, on);
        Quantity amount = new Quantity(line.amount().value().multiply(rate), new Unit(currency));
        converted.add(new DealLine(line.product(), line.units(), amount));
      } else {
        converted.add(line);
      }
    }
    return converted;
  }

  private BigDecimal rate(String code, DealHistory history, LocalDate on) {
    for (Map.Entry<Currency, BigDecimal> rate : plan.money().exchangeRates().entrySet()) {
      if (rate.getKey().getCurrencyCode().equals(code)) {
        return rate.getValue();
      }
    }
    problems.add(
        new CalculationProblem(
            "exchange-rate-missing",
            "deal " + history.deal(),
            "no exchange rate from " + code + " to " + plan.currency() + " for " + on,
            "Add " + code + " under 'exchange-rates' of plan " + plan.name()));
    return BigDecimal.ZERO;
  }

  /** The lines of the sale now, less the lines before, by product. */
  private static List<DealLine> difference(Sale before, Sale now) {
    Map<String, DealLine> byProduct = new LinkedHashMap<>();
    before.lines().forEach(line -> byProduct.merge(line.product(), minus(line), Sales::plus));
    now.lines().forEach(line -> byProduct.merge(line.product(), line, Sales::plus));
    byProduct.values().removeIf(l -> l.units().signum() == 0 && l.amount().value().signum() == 0);
    return List.copyOf(byProduct.values());
  }

  private static DealLine minus(DealLine line) {
    return new DealLine(
        line.product(),
        line.units().negate(),
        new Quantity(line.amount().value().negate(), line.amount().unit()));
  }

  private static DealLine plus(DealLine a, DealLine b) {
    return new DealLine(a.product(), a.units().add(b.units()), a.amount().plus(b.amount()));
  }
}
