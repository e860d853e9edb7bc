package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan.RoundingPlan;

/** The height that one line for the whole interval pays on. */
final class TotalHeight {

  private TotalHeight() {}

  /** The measure paid on, its attainment rounded where the plan rounds it. */
  static Fraction of(Place place, RoundingPlan rounding) {
    Commission commission = place.commission();
    Integer places = rounding.attainment();
    boolean onTarget = commission.price() instanceof Commission.OnTarget;
    Fraction height = onTarget ? place.height : place.facts.height(commission.pays());
    if (places == null || !onTarget) {
      return height;
    }
    Fraction attainment = Fraction.of(height.over(place.unit()).round(places, Rounding.HALF_UP));
    return attainment.times(place.unit());
  }
}
