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

  /**
   * What was paid so far, in minor units: by lines of sales, by what follows from lines, and by
   * everything.
   */
  private long earnedMinor;

  private long followedMinor;

  private long paidMinor;

  /** Whether its sales were paid by another calculation, whose lines still stand. */
  private boolean settled;

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

  /** Takes over what the lines of sales paid in the same place of another calculation. */
  void settle(Place paid) {
    walk = paid.walk;
    settled = true;
    earned(paid.earnedMinor);
  }

  /** Notes what follows from a line, such as what is taken back of it. */
  void followed(long minor) {
    followedMinor = Math.addExact(followedMinor, minor);
    paid(minor);
  }

  /** What followed from lines, of whatever period. */
  long followedMinor() {
    return followedMinor;
  }

  boolean isSettled() {
    return settled;
  }

  /** What the lines of sales paid. */
  long earnedMinor() {
    return earnedMinor;
  }

  /** Notes the pay of a line of a sale. */
  void earned(long minor) {
    earnedMinor = Math.addExact(earnedMinor, minor);
    paid(minor);
  }

  /** What everything paid. */
  long paidMinor() {
    return paidMinor;
  }

  /** Notes the pay of what is no line of a sale and follows from none. */
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
