package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.money.Fraction;
import io.countersign.plans.Plan;
import io.countersign.plans.Target;
import java.util.Optional;

/** The amounts that a plan names for somebody in a period, prorated where the plan says so. */
final class Amounts {

  private final Plan plan;
  private final People people;
  private final Targets targets;

  Amounts(Plan plan, People people, Targets targets) {
    this.plan = plan;
    this.people = people;
    this.targets = targets;
  }

  /** The amount for the place's period; empty when it is missing and was reported. */
  Optional<Fraction> of(Target target, Place place, boolean prorated) {
    DateRange days = place.period.days();
    Optional<Fraction> whole =
        targets.of(target, new Targets.Asked("", place.who, place.seat, days));
    return prorated ? whole.map(amount -> amount.times(worked(place, days))) : whole;
  }

  /** The amount for an interval that may be longer than the place's period. */
  Optional<Fraction> of(Target target, Place place, DateRange interval) {
    return targets.of(target, new Targets.Asked("", place.who, place.seat, interval));
  }

  /** The part of the period for which the participant has a seat under the component. */
  private Fraction worked(Place place, DateRange days) {
    DateRange inside = days.shared(plan.head().effective()).orElse(days);
    return Proration.worked(people.seats(place.who, inside), days);
  }
}
