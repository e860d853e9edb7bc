package io.countersign.calculation;

import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.plans.Draw;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.Target;
import io.countersign.plans.TotalCap;
import io.countersign.rulebook.Explanation.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pays draws and guarantees on top of what everything else pays, period by period. */
final class Draws {

  private final PeriodPay pay;
  private final Places places;
  private final Map<Of, Integer> periods = new HashMap<>();
  private final Map<Of, Fraction> owed = new HashMap<>();
  private final Map<Of, Fraction> credit = new HashMap<>();

  private record Of(String component, int who) {}

  Draws(PeriodPay pay, Places places) {
    this.pay = pay;
    this.places = places;
  }

  void guarantee(Place place, Guarantee guarantee) {
    int nth = periods.merge(new Of(guarantee.id(), place.who), 1, Integer::sum);
    Fraction amount = amount(place, guarantee.amount(), guarantee);
    if (guarantee.periods() > 0 && nth > guarantee.periods()) {
      return;
    }
    Fraction earned = earned(place, guarantee.of());
    Fraction missing = amount.minus(earned).max(Fraction.ZERO);
    if (missing.signum() > 0) {
      pay.payAsItIs(place, topUp(place, guarantee, amount, earned, missing));
    }
  }

  private static PeriodLine topUp(
      Place place, PlanComponent of, Fraction amount, Fraction earned, Fraction missing) {
    return new PeriodLine(place)
        .input(() -> new Input("Amount", Figures.amount(amount.decimal()), "plan"))
        .input(() -> new Input("Earned", Figures.amount(earned.decimal()), place.period.toString()))
        .add(
            of.head().title(),
            () -> Figures.amount(amount.decimal()) + " less " + Figures.amount(earned.decimal()),
            missing);
  }

  private Fraction amount(Place place, Target amount, PlanComponent of) {
    return pay.amounts().of(amount, place, of.terms().prorated()).orElse(Fraction.ZERO);
  }

  /**
   * Ends a period of a draw.
   *
   * @param lastPeriod whether the plan is over after it
   */
  void draw(Place place, Draw draw, boolean lastPeriod) {
    Of of = new Of(draw.id(), place.who);
    int nth = periods.merge(of, 1, Integer::sum);
    boolean runs = place.pays() && (draw.periods() == 0 || nth <= draw.periods());
    Fraction amount = runs ? amount(place, draw.amount(), draw) : Fraction.ZERO;
    Fraction earned = earned(place, draw.of());
    Fraction before = owed.getOrDefault(of, Fraction.ZERO);
    boolean inAdvance = draw.kind() == Draw.Kind.IN_ADVANCE;
    Fraction missing = amount.minus(earned).max(Fraction.ZERO);
    Fraction fromCredit = inAdvance ? Fraction.ZERO : fromCredit(place, of, missing);
    Fraction advance = inAdvance ? amount : missing.minus(fromCredit);
    Fraction rounded = advance(place, draw, amount, earned, advance);
    Fraction owes = inAdvance ? before.plus(rounded) : before;
    Fraction repaid = Fraction.ZERO;
    if (draw.kind() != Draw.Kind.NON_RECOVERABLE && nth >= draw.recovery().fromPeriod()) {
      boolean keeps = runs && !inAdvance && draw.recovery().keepsAmount();
      Fraction from = (keeps ? earned.minus(amount) : earned).max(Fraction.ZERO);
      Fraction most = owes.min(from.times(draw.recovery().share().fraction()));
      repaid = repay(place, draw, owes, most);
      if (runs && draw.recovery().surplus() == Draw.Surplus.CREDIT && repaid.equals(owes)) {
        keep(place, of, from.minus(repaid));
      }
    }
    Fraction after = inAdvance ? owes.minus(repaid) : before.plus(rounded).minus(repaid);
    after = draw.kind() == Draw.Kind.NON_RECOVERABLE ? Fraction.ZERO : after;
    boolean ends = lastPeriod || (draw.periods() > 0 && nth == draw.periods());
    if (ends && draw.recovery().forgiven()) {
      pay.carry(place, Outcome.Kind.FORGIVEN, after);
      after = Fraction.ZERO;
    }
    owed.put(of, after);
    pay.carry(place, Outcome.Kind.OWED_ON_DRAW, after);
  }

  /** Pays the advance and returns it as rounded. */
  private Fraction advance(
      Place place, Draw draw, Fraction amount, Fraction earned, Fraction advance) {
    if (advance.signum() <= 0) {
      return Fraction.ZERO;
    }
    PeriodLine line =
        place.manner == Manner.DRAW_IN_ADVANCE
            ? new PeriodLine(place).add(draw.head().title(), "paid in advance", advance)
            : topUp(place, draw, amount, earned, advance);
    return pay.exact(pay.post(place, line, Kind.ADVANCED));
  }

  /** Takes what is missing from the credit that earlier surpluses built. */
  private Fraction fromCredit(Place place, Of of, Fraction missing) {
    Fraction taken = credit.getOrDefault(of, Fraction.ZERO).min(missing);
    if (taken.signum() > 0) {
      credit.merge(of, taken.negated(), Fraction::plus);
      PeriodLine line =
          new PeriodLine(place).add("From credit", "kept of an earlier surplus", taken);
      pay.post(place, line, Kind.CARRIED);
    }
    return taken;
  }

  /** Keeps a surplus for later draws. */
  private void keep(Place place, Of of, Fraction surplus) {
    if (surplus.signum() > 0) {
      credit.merge(of, surplus, Fraction::plus);
      PeriodLine line =
          new PeriodLine(place)
              .add("Kept as credit", "the surplus, for later draws", surplus.negated());
      pay.post(place, line, Kind.CARRIED);
    }
    pay.carry(place, Outcome.Kind.CREDIT, credit.getOrDefault(of, Fraction.ZERO));
  }

  /** Repays an amount and returns it as rounded, so that what stays owed is in whole cents. */
  private Fraction repay(Place place, Draw draw, Fraction owes, Fraction amount) {
    if (amount.signum() <= 0) {
      return Fraction.ZERO;
    }
    PeriodLine line =
        new PeriodLine(place)
            .input(
                () -> new Input("Owed before", Figures.amount(owes.decimal()), draw.head().title()))
            .add(
                "Repaid", () -> "of " + Figures.amount(owes.decimal()) + " owed", amount.negated());
    return pay.exact(pay.post(place, line, Kind.REPAID)).negated();
  }

  /** What the named components pay in the period; without names all but draws and salaries. */
  private Fraction earned(Place place, List<String> of) {
    long minor = 0;
    for (Place source : places.inPeriod(place.who, place.cell)) {
      boolean counts =
          of.isEmpty()
              ? !(source.component instanceof Draw
                  || source.component instanceof Guarantee
                  || source.component instanceof PlanComponent.Salary)
              : of.contains(source.component.id())
                  || (source.component instanceof TotalCap cap && cap.isWithin(of));
      minor = Math.addExact(minor, counts ? source.paidMinor() : 0);
    }
    return pay.exact(minor);
  }
}
