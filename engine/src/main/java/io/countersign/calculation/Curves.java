package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;

/** Curves of a place that do not look at where its measure stands in the end. */
final class Curves {

  private Curves() {}

  /** The curve of one deal that goes through the table alone. */
  static Curve alone(Place place, Fraction credit) {
    Commission commission = place.commission();
    RateTable rates = commission.rates();
    Fraction unit = rates.scale() == RateTable.Scale.ATTAINMENT ? place.unit() : Fraction.ONE;
    Tier reached = rates.reached(credit, unit);
    Curve.Even whole =
        new Curve.Even(Curve.words(rates, reached), Fraction.of(reached.rate().fraction()));
    return switch (rates.method()) {
      case MARGINAL -> new Curve.Sliced(rates, unit);
      case RETROACTIVE -> whole;
      case INTERPOLATED -> new Curve.Interpolated(rates, unit);
      case TOP_TIER ->
          new Curve.Top(place.unit(), Fraction.of(rates.tiers().get(0).rate().fraction()), whole);
    };
  }

  /** What each unit is paid at where another measure stands: the blended rate of its table. */
  static Fraction unitRate(Place place, Curve curve) {
    Fraction height = place.height;
    if (height.signum() > 0) {
      return curve.at(height).over(height);
    }
    RateTable rates = place.commission().rates();
    Fraction unit = rates.scale() == RateTable.Scale.ATTAINMENT ? place.unit() : Fraction.ONE;
    Tier tier =
        rates.method() == RateTable.Method.RETROACTIVE
            ? rates.reached(height, unit)
            : rates.tiers().get(0);
    return Fraction.of(tier.rate().fraction());
  }
}
