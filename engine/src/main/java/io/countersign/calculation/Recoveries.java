package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import io.countersign.plans.Plan;
import io.countersign.recovery.Cancellation;
import io.countersign.recovery.RecoveryDecision;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is taken back of the earnings of cancelled deals, in the period of the cancellation. */
final class Recoveries {

  /** Why, when and how much of an earning is taken back. */
  record Recovery(Cancelled cancelled, Period period, Ruling<RecoveryDecision> ruling) {

    /** What is taken back of an amount, below zero when the amount is above. */
    Money of(Money earned, Rounding rounding) {
      return rounding.part(earned, ruling.decision().parts(), ruling.decision().of()).negated();
    }
  }

  private record Case(String component, int elapsedDays) {}

  private final Plan plan;
  private final List<Period> periods;
  private final Map<Case, Optional<Ruling<RecoveryDecision>>> rulings = new HashMap<>();

  Recoveries(Plan plan, List<Period> periods) {
    this.plan = plan;
    this.periods = periods;
  }

  /**
   * The recovery of what a component paid for a sale that is cancelled, if the plan's terms say so.
   */
  Optional<Recovery> of(String component, Sold sold) {
    Cancelled cancelled = sold.history().cancelled().orElse(null);
    if (cancelled == null || plan.clawback().isEmpty()) {
      return Optional.empty();
    }
    Period period = periods.get(0).cadence().periodOf(cancelled.on());
    if (!periods.contains(period)) {
      return Optional.empty();
    }
    int elapsed =
        Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(wonOn(sold), cancelled.on())));
    return rulings
        .computeIfAbsent(new Case(component, elapsed), this::ask)
        .filter(ruling -> ruling.decision().parts() > 0)
        .map(ruling -> new Recovery(cancelled, period, ruling));
  }

  private static java.time.LocalDate wonOn(Sold sold) {
    return sold.history().won().orElseThrow().on();
  }

  private Optional<Ruling<RecoveryDecision>> ask(Case asked) {
    List<Object> facts = new ArrayList<>(plan.clawback());
    facts.add(new Cancellation(0, asked.component(), asked.elapsedDays()));
    return RuleBook.rule(facts, RecoveryDecision.class).stream().findFirst();
  }
}
