package io.countersign.calculation;

import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.plans.PlanComponent.Times;
import io.countersign.plans.RateTable;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Scorecard.Below;
import io.countersign.plans.Scorecard.Goal;
import io.countersign.plans.Scorecard.Limits;
import io.countersign.plans.Scorecard.Score;
import java.math.BigDecimal;

/** Pays bonuses, scorecards and salaries. */
final class Bonuses {

  private final PeriodPay pay;

  Bonuses(PeriodPay pay) {
    this.pay = pay;
  }

  void bonus(Place place, Bonus bonus) {
    Fraction amount =
        pay.amounts().of(bonus.amount(), place, bonus.terms().prorated()).orElse(null);
    if (amount == null) {
      return;
    }
    String title = bonus.head().title();
    PeriodLine line = new PeriodLine(place);
    RateTable steps = bonus.steps();
    Times times = bonus.times();
    if (place.manner == Manner.BY_LEVEL && steps != null) {
      Fraction unit = steps.scale() == RateTable.Scale.ATTAINMENT ? place.unit() : Fraction.ONE;
      Fraction level = Fraction.of(steps.reached(place.height, unit).rate().fraction());
      line.add(title, Curve.words(steps, steps.reached(place.height, unit)), level.times(amount));
    } else if (place.manner == Manner.EACH_TIME && times != null) {
      Fraction count = place.facts.height(times.measure()).min(Fraction.of(times.most()));
      line.add(
          title,
          Figures.number(count.decimal()) + " × " + Figures.amount(amount.decimal()),
          amount.times(count));
    } else {
      line.add(
          title,
          bonus.base() == null
              ? "its gate is met"
              : "for at least " + bonus.atLeast().inPercent() + " of quota",
          amount);
    }
    pay.pay(place, line);
  }

  void salary(Place place, Salary salary) {
    pay.amounts()
        .of(salary.amount(), place, salary.terms().prorated())
        .ifPresent(
            amount ->
                pay.pay(
                    place,
                    new PeriodLine(place).add(salary.head().title(), "for the period", amount)));
  }

  void scorecard(Place place, Scorecard card) {
    Fraction target = pay.amounts().of(card.target(), place, card.terms().prorated()).orElse(null);
    if (target == null) {
      return;
    }
    PeriodLine line = new PeriodLine(place);
    line.input("Target", Figures.amount(target.decimal()), "plan");
    Fraction total = Fraction.ZERO;
    boolean zeroed = false;
    for (Goal goal : card.goals()) {
      Fraction score = score(place, goal);
      Limits limits = goal.limits();
      boolean below = limits.floor() != null && score.compareTo(Fraction.of(limits.floor())) < 0;
      zeroed |= below && limits.below() == Below.ALL_ZERO;
      Fraction counts = limited(score, below, limits);
      Fraction weighted = counts.times(goal.weight().fraction());
      total = total.plus(weighted);
      line.input(
          goal.id(),
          Figures.percent(score, Fraction.ONE),
          "counts "
              + Figures.percent(counts, Fraction.ONE)
              + ", weight "
              + goal.weight().inPercent());
      line.add(
          goal.id(),
          Figures.amount(target.decimal()) + " × " + Figures.percent(weighted, Fraction.ONE),
          target.times(weighted));
    }
    Integer places = card.places();
    Fraction rounded = places == null ? total : Fraction.of(total.round(places, Rounding.HALF_UP));
    line.upTo(
        "Score rounded", "to " + Figures.percent(rounded, Fraction.ONE), target.times(rounded));
    if (zeroed) {
      line.upTo("Below the floor of a score", "the whole scorecard pays nothing", Fraction.ZERO);
    }
    pay.pay(place, line);
  }

  private static Fraction limited(Fraction score, boolean below, Limits limits) {
    BigDecimal cap = limits.cap();
    BigDecimal floor = limits.floor();
    Fraction counts = cap == null ? score : score.min(Fraction.of(cap));
    if (below && floor != null) {
      return limits.below() == Below.FLOOR ? Fraction.of(floor) : Fraction.ZERO;
    }
    return counts;
  }

  private static Fraction score(Place place, Goal goal) {
    Base base = goal.base();
    Fraction height = place.facts.height(base.measure());
    String quota = base.quota();
    Fraction target =
        quota == null
            ? Fraction.ONE
            : place.facts.quota(quota, base.measure()).orElse(Fraction.ONE);
    Fraction score =
        goal.score() == Score.ACHIEVED
            ? height
            : goal.score() == Score.ATTAINMENT
                ? height.over(target)
                : Fraction.ONE.plus(target.minus(height).over(target));
    Integer places = goal.limits().places();
    return places == null ? score : Fraction.of(score.round(places, Rounding.HALF_UP));
  }
}
