package io.countersign.calculation;

import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one commission pays one seat in one cell: a curve over the heights of its measure, what that
 * is multiplied by, and what is paid once beside it.
 *
 * @param curve what a height pays before it is multiplied
 * @param price what the curve is multiplied by: 1, a rate, or a target divided by its quota
 * @param factors what the whole pay is multiplied by, one after the other
 * @param once an amount for the period beside the rates
 */
record Pricing(Curve curve, Fraction price, List<Factor> factors, Fraction once) {

  /** A multiplier of the whole pay and where it comes from. */
  record Factor(String title, Fraction times) {}

  /** Everything that the curve is multiplied by. */
  Fraction multiplier() {
    Fraction all = price;
    for (Factor factor : factors) {
      all = all.times(factor.times());
    }
    return all;
  }

  /** The factors together. */
  Fraction factor() {
    Fraction all = Fraction.ONE;
    for (Factor factor : factors) {
      all = all.times(factor.times());
    }
    return all;
  }

  /** The pricing of a place; empty when something it needs is missing and was reported. */
  static Optional<Pricing> of(Place place, Plan plan, Amounts amounts) {
    Commission commission = place.commission();
    Optional<Fraction> price = price(place, plan, amounts);
    if (price.isEmpty()) {
      return Optional.empty();
    }
    List<Factor> factors = factors(place, commission.terms());
    if (commission.price() instanceof Commission.Cases cases) {
      Commission.Case found = cases.cases().get(place.caseNumber - 1);
      Curve curve = new Curve.Even("Case " + found.number(), fraction(found.rate().fraction()));
      return Optional.of(new Pricing(curve, Fraction.ONE, factors, fraction(found.amount())));
    }
    if (commission.price() instanceof Commission.Grid grid) {
      Fraction cell = fraction(GridLookup.of(grid, place));
      Fraction rate = grid.amounts() ? Fraction.ZERO : cell;
      return Optional.of(
          new Pricing(
              new Curve.Even("Rate of the grid", rate),
              Fraction.ONE,
              factors,
              grid.amounts() ? cell : Fraction.ZERO));
    }
    return Optional.of(new Pricing(curve(place), price.get(), factors, Fraction.ZERO));
  }

  private static Optional<Fraction> price(Place place, Plan plan, Amounts amounts) {
    Commission commission = place.commission();
    if (commission.price() instanceof Commission.Flat flat) {
      return amounts.of(flat.rate(), place, false);
    }
    if (commission.price() instanceof Commission.OnTarget onTarget) {
      Optional<Fraction> target =
          amounts.of(onTarget.target(), place, commission.terms().prorated());
      if (commission.rates().method() == RateTable.Method.INTERPOLATED) {
        return target;
      }
      Integer places = plan.money().rounding().rates();
      return target
          .map(whole -> whole.over(place.unit()))
          .map(rate -> places == null ? rate : Fraction.of(rate.round(places, Rounding.HALF_UP)));
    }
    return Optional.of(Fraction.ONE);
  }

  private static Curve curve(Place place) {
    RateTable rates = place.commission().rates();
    Fraction unit = unit(rates, place);
    Tier reached = rates.reached(place.height, unit);
    Curve.Even whole =
        new Curve.Even(Curve.words(rates, reached), fraction(reached.rate().fraction()));
    if (place.manner == Manner.AS_A_WHOLE) {
      return whole;
    }
    if (place.manner == Manner.ABOVE_QUOTA_AT_TOP) {
      return new Curve.Top(place.unit(), fraction(rates.tiers().get(0).rate().fraction()), whole);
    }
    return place.manner == Manner.EVENLY
        ? new Curve.Interpolated(rates, unit)
        : new Curve.Sliced(rates, unit);
  }

  private static Fraction unit(RateTable rates, Place place) {
    return rates.scale() == RateTable.Scale.ATTAINMENT ? place.unit() : Fraction.ONE;
  }

  /** The factors of a component's whole pay. */
  static List<Factor> factors(Place place, Terms terms) {
    List<Factor> factors = new ArrayList<>();
    for (Terms.Factor factor : terms.factors()) {
      Fraction height = Fraction.ZERO;
      Fraction unit = Fraction.ONE;
      if (factor.by() != null) {
        height = place.facts.height(factor.by().measure());
        unit =
            factor.by().quota() == null
                ? unit
                : place.facts.quota(factor.by().quota(), factor.by().measure()).orElse(unit);
      }
      BigDecimal times = factor.times().reached(height, unit).rate().fraction();
      factors.add(new Factor(factor.title(), fraction(times)));
    }
    return factors;
  }

  private static Fraction fraction(BigDecimal value) {
    return Fraction.of(value);
  }
}
