package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was sold under a plan, in the order of day and key whatever the order it was learned.
 */
final class Sales {

  private final Plan plan;
  private final Collection<CalculationProblem> problems;
  private final List<Sold> sold = new ArrayList<>();

  private Sales(Plan plan, Collection<CalculationProblem> problems) {
    this.plan = plan;
    this.problems = problems;
  }

  static Sold[] under(Plan plan, List<DealHistory> deals, Collection<CalculationProblem> problems) {
    Sales sales = new Sales(plan, problems);
    deals.forEach(sales::add);
    Sold[] all = sales.sold.toArray(new Sold[0]);
    Arrays.sort(all);
    return all;
  }

  private void add(DealHistory history) {
    Won won = history.won().orElse(null);
    if (won == null) {
      return;
    }
    Opportunity opportunity = won.opportunity();
    add(history, opportunity, new Sold.Telling(1, won.on()), opportunity.sale().lines());
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
    List<Sold.Line> converted = new ArrayList<>(lines.size());
    for (DealLine line : lines) {
      BigDecimal rate = rate(line, history, telling.on());
      BigDecimal amount = line.amount().value();
      converted.add(
          new Sold.Line(
              line.product(),
              line.units(),
              rate.compareTo(BigDecimal.ONE) == 0 ? amount : amount.multiply(rate)));
    }
    sold.add(new Sold(history, opportunity, telling, converted));
  }

  private BigDecimal rate(DealLine line, DealHistory history, LocalDate on) {
    String code = line.amount().unit().code();
    if (code.equals(plan.currency().getCurrencyCode())) {
      return BigDecimal.ONE;
    }
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
        new io.countersign.money.Quantity(line.amount().value().negate(), line.amount().unit()));
  }

  private static DealLine plus(DealLine a, DealLine b) {
    return new DealLine(a.product(), a.units().add(b.units()), a.amount().plus(b.amount()));
  }
}
