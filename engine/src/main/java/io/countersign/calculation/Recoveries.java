package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.money.Money;
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

  private record Case(String component, int elapsedDays) {}

  private final Plan plan;
  private final List<Period> periods;
  private final Map<Case, Optional<Ruling<RecoveryDecision>>> rulings = new HashMap<>();

  Recoveries(Plan plan, List<Period> periods) {
    this.plan = plan;
    this.periods = periods;
  }

  /** The recovery of an earning, if its deal is cancelled and the plan's terms take it back. */
  Optional<Earning> of(Earning earned, Sold sold) {
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
        .computeIfAbsent(new Case(earned.key().component(), elapsed), this::ask)
        .filter(ruling -> ruling.decision().parts() > 0)
        .map(ruling -> recovery(earned, sold, cancelled, period, ruling));
  }

  private static java.time.LocalDate wonOn(Sold sold) {
    return sold.history().won().orElseThrow().on();
  }

  private Earning recovery(
      Earning earned,
      Sold sold,
      Cancelled cancelled,
      Period period,
      Ruling<RecoveryDecision> ruling) {
    Money amount =
        plan.money()
            .rounding()
            .part(earned.amount(), ruling.decision().parts(), ruling.decision().of())
            .negated();
    EarningKey from = earned.key();
    Origin origin = new Origin(Kind.RECOVERED, from.origin().deal(), from.origin().revision());
    return new Earning(
        new EarningKey(from.who(), from.plan(), from.component(), period, origin),
        cancelled.on(),
        amount,
        null,
        new RecoveryLine(earned, sold, cancelled, ruling, amount));
  }

  private Optional<Ruling<RecoveryDecision>> ask(Case asked) {
    List<Object> facts = new ArrayList<>(plan.clawback());
    facts.add(new Cancellation(0, asked.component(), asked.elapsedDays()));
    return RuleBook.rule(facts, RecoveryDecision.class).stream().findFirst();
  }
}
