package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Fraction;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was sold under a plan, numbered as it was told. */
final class Sales {

  private final Plan plan;
  private final Exchanges exchanges;
  private final Set<Measure.On> events = EnumSet.of(Measure.On.WON);
  private final boolean countsCancellations;
  private List<Sold> sold = new ArrayList<>();
  private final Map<LocalDate, Sold.Telling> wins = new HashMap<>();
  private final Unit currency;

  Sales(Plan plan, Exchanges exchanges) {
    this.plan = plan;
    this.exchanges = exchanges;
    currency = new Unit(plan.currency().getCurrencyCode());
    for (Measure measure : plan.measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals) {
        events.add(ofDeals.counting().on());
      }
    }
    countsCancellations =
        plan.clawback().stream().map(ClawbackTerms::manner).anyMatch(m -> m.reducesAttainment());
  }

  static List<Sold> under(Plan plan, List<DealHistory> deals, Exchanges exchanges) {
    Sales sales = new Sales(plan, exchanges);
    deals.forEach(sales::add);
    return sales.sold;
  }

  /** What is sold by one deal. */
  List<Sold> of(DealHistory history) {
    sold = new ArrayList<>(1);
    add(history);
    return sold;
  }

  private void add(DealHistory history) {
    Won won = history.won().orElse(null);
    if (won == null) {
      return;
    }
    Opportunity opportunity = won.opportunity();
    Sold.Telling win =
        wins.computeIfAbsent(
            won.on(), day -> new Sold.Telling(Measure.On.WON, Sold.Counts.FULLY, 1, day));
    add(history, opportunity, win, opportunity.sale().lines());
    if (history.events().size() == 1) {
      return;
    }
    Sale last = amendments(history, opportunity);
    if (countsCancellations) {
      cancellation(history, new Opportunity(opportunity.id(), opportunity.team(), last));
    }
    if (events.size() > 1) {
      money(history, won);
    }
  }

  private Sale amendments(DealHistory history, Opportunity opportunity) {
    List<Amended> amendments = history.amendments();
    Sale before = opportunity.sale();
    for (int i = 0; i < amendments.size(); i++) {
      Amended amended = amendments.get(i);
      Opportunity now = new Opportunity(opportunity.id(), opportunity.team(), amended.sale());
      List<DealLine> lines = Tellings.difference(before, amended.sale());
      boolean atOriginalRate =
          plan.head().ways().decreasesAtOriginalRate() && Tellings.sum(lines).signum() < 0;
      Sold.Counts counts = atOriginalRate ? Sold.Counts.AT_ORIGINAL_RATE : Sold.Counts.FULLY;
      add(history, now, new Sold.Telling(Measure.On.WON, counts, i + 2, amended.on()), lines);
      before = amended.sale();
    }
    return before;
  }

  /** The deal as it last stood, counted out of its measures on the day it was cancelled. */
  private void cancellation(DealHistory history, Opportunity last) {
    DealEvent.Cancelled cancelled = history.cancelled().orElse(null);
    if (cancelled != null) {
      Sold.Telling telling =
          new Sold.Telling(
              Measure.On.WON,
              Sold.Counts.IN_MEASURES_ONLY,
              history.amendments().size() + 2,
              cancelled.on());
      add(history, last, telling, last.sale().lines().stream().map(Tellings::minus).toList());
    }
  }

  /** The signature, and the money of invoices and payments, as far as the plan counts them. */
  private void money(DealHistory history, Won won) {
    Map<Measure.On, Integer> numbers = new EnumMap<>(Measure.On.class);
    List<DealEvent> inOrder = new ArrayList<>(history.events());
    inOrder.sort(Comparator.comparing(DealEvent::on));
    for (DealEvent event : inOrder) {
      Measure.On on = Tellings.eventOf(event);
      if (on == null || !events.contains(on)) {
        continue;
      }
      Sale sale = Tellings.saleOn(history, won, event.on());
      Opportunity now = new Opportunity(history.deal(), won.opportunity().team(), sale);
      int revision = numbers.merge(on, 1, Integer::sum);
      if (on != Measure.On.SIGNED || revision == 1) {
        add(
            history,
            now,
            new Sold.Telling(on, Sold.Counts.FULLY, revision, event.on()),
            Tellings.lines(event, sale));
      }
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
      foreign |= !line.amount().unit().equals(currency);
    }
    sold.add(
        new Sold(
            history, opportunity, telling, foreign ? converted(lines, history, telling) : lines));
  }

  private List<DealLine> converted(
      List<DealLine> lines, DealHistory history, Sold.Telling telling) {
    List<DealLine> converted = new ArrayList<>(lines.size());
    for (DealLine line : lines) {
      Fraction rate =
          exchanges
              .intoPlan(line.amount().unit().code(), telling.on(), "deal " + history.deal())
              .orElse(Fraction.ZERO);
      Quantity cost = line.cost();
      converted.add(
          line.worth(times(line.amount(), rate), cost == null ? null : times(cost, rate)));
    }
    return converted;
  }

  private Quantity times(Quantity amount, Fraction rate) {
    BigDecimal value = Fraction.of(amount.value()).times(rate).decimal();
    return new Quantity(value, currency);
  }
}
