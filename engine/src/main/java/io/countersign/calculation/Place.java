package io.countersign.calculation;

import io.countersign.calculation.Purse.Till;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.people.Assignment;
import io.countersign.plans.Commission;
import io.countersign.plans.PlanComponent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One seat under one component in one cell: where its measure stands in the end, how the rules say
 * it is paid, and, while lines are walked, how it pays.
 */
final class Place {

  final int who;
  final Assignment seat;
  final Period period;
  final int cell;
  final PlanComponent component;
  final StandingFacts facts;
  final Till till;

  /** The height of the measure it looks at; zero where it looks at none. */
  final Fraction height;

  /** The quota of that measure, if it has one. */
  final @Nullable Fraction quota;

  @Nullable Manner manner;
  String rule = "";

  /** The number of the case that pays, where the component has cases. */
  int caseNumber;

  @Nullable Walk walk;

  /** What was paid so far, in minor units. */
  private long paidMinor;

  /** What of that was taken back, above zero. */
  private long takenBackMinor;

  Place(Seated seated, PlanComponent component, Fraction height, @Nullable Fraction quota) {
    who = seated.who();
    seat = seated.seat();
    period = seated.period();
    cell = seated.cell();
    facts = seated.facts();
    till = seated.till();
    this.component = component;
    this.height = height;
    this.quota = quota;
  }

  /** The same place with its measure at another height, nothing paid yet. */
  Place at(Fraction other) {
    return new Place(
        new Seated(who, seat, period, cell, facts, new Till()), component, other, quota);
  }

  /** Somebody in a seat in a cell. */
  record Seated(
      int who, Assignment seat, Period period, int cell, StandingFacts facts, Till till) {}

  /** What a bound of 1 in the component's rate table stands for. */
  Fraction unit() {
    return quota == null ? Fraction.ONE : quota;
  }

  long paidMinor() {
    return paidMinor;
  }

  void paid(long minor) {
    paidMinor = Math.addExact(paidMinor, minor);
  }

  /** What was taken back of earlier pay, in minor units. */
  long takenBackMinor() {
    return takenBackMinor;
  }

  /** Takes back so many minor units. */
  void takenBack(long minor) {
    takenBackMinor = Math.addExact(takenBackMinor, minor);
  }

  /** Whether anything is paid. */
  boolean pays() {
    return manner != null
        && manner != Manner.NOTHING_WITHOUT_GATE
        && manner != Manner.NOTHING_BELOW_THRESHOLD;
  }

  /** What an earning of the place is for. */
  EarningKey key(String plan, EarningKey.Origin origin) {
    return new EarningKey(seat.who(), plan, component.id(), period, origin);
  }

  Commission commission() {
    return (Commission) component;
  }

  /** The height of the measure as a decimal, to twelve places where it has no end. */
  BigDecimal shownHeight() {
    return height.decimal();
  }

  /** The component with its clause, as explanations name it. */
  String clause() {
    return component.head().title() + ", clause " + component.head().clause();
  }
}
