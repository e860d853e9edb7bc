package io.countersign.calculation;

import io.countersign.calculation.Recoveries.Recovery;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.ClawbackTerms.Manner;
import io.countersign.plans.Plan;
import io.countersign.plans.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is taken back of the earnings of cancelled deals, and what of them is never paid. */
final class TakenBack {

  private final Plan plan;
  private final List<Period> periods;
  private final Recoveries recoveries;
  private final EarningList earnings;
  private final Places places;
  private final RecoveryLimits limits;
  private final PeriodPay pay;

  TakenBack(
      Plan plan,
      List<Period> periods,
      Recoveries recoveries,
      EarningList earnings,
      Places places,
      RecoveryLimits limits,
      PeriodPay pay) {
    this.plan = plan;
    this.periods = periods;
    this.recoveries = recoveries;
    this.earnings = earnings;
    this.places = places;
    this.limits = limits;
    this.pay = pay;
  }

  /** Goes through all lines of cancelled deals. */
  void take(Credits credits) {
    int lines = earnings.lines();
    for (int line = 0; line < lines; line++) {
      if (credits.isCancelled(earnings.sale(line))) {
        take(line);
      }
    }
  }

  private void take(int line) {
    Earning earned = earnings.get(line);
    Place place = earnings.place(line);
    Sold sold = earnings.sold(line);
    LocalDate day = sold.history().cancelled().orElseThrow().on();
    Money paid = earned.amount();
    Settlement settlement = earned.settlement();
    if (settlement != null && !settlement.held().isZero()) {
      paid = paid.minus(settlement.held());
      lapse(place, earned, settlement.held(), day);
    }
    Recovery recovery = recoveries.of(place.component.id(), sold, paidOn(earned)).orElse(null);
    if (recovery != null && !recovery.ruling().decision().replay()) {
      Manner manner = recovery.terms().manner();
      Money base = manner.onlyPaid() ? paidBefore(earned, day) : paid;
      base = manner.floorExempt() ? withoutFloor(line, place, base) : base;
      Money back =
          plan.money()
              .rounding()
              .mode()
              .round(
                  Fraction.of(base.amount()).times(recovery.ruling().decision().part()),
                  plan.currency())
              .negated();
      instalments(new Case(place, earned, sold, recovery), back);
    }
  }

  private record Case(Place place, Earning earned, Sold sold, Recovery recovery) {}

  private static LocalDate paidOn(Earning earned) {
    return earned.payable().stream()
        .map(Settlement.Part::from)
        .max(LocalDate::compareTo)
        .filter(from -> from.isAfter(earned.key().period().lastDay()))
        .orElse(earned.key().period().lastDay());
  }

  private static Money paidBefore(Earning earned, LocalDate day) {
    Money paid = Money.zero(earned.amount().currency());
    for (Settlement.Part part : earned.payable()) {
      paid = part.from().isAfter(day) ? paid : paid.plus(part.amount());
    }
    return paid;
  }

  /** The pay without what a floor for each deal added. */
  private Money withoutFloor(int line, Place place, Money paid) {
    Terms.Floor floor = place.component.terms().floor();
    if (floor == null
        || floor.each() != Terms.Each.DEAL
        || !(earnings.why(line) instanceof ExactLine exact)) {
      return paid;
    }
    Fraction before =
        exact.pieces().stream()
            .map(ExactLine.Piece::pay)
            .reduce(Fraction.ZERO, Fraction::plus)
            .min(exact.pay());
    Money calculated = plan.money().rounding().mode().round(before, plan.currency());
    return calculated.compareTo(paid) < 0 ? calculated : paid;
  }

  private void lapse(Place place, Earning earned, Money held, LocalDate day) {
    Origin origin =
        new Origin(Kind.LAPSED, earned.key().origin().deal(), earned.key().origin().revision());
    Period period = plan.head().period().periodOf(day);
    Period known = periods.contains(period) ? period : earned.key().period();
    EarningKey key =
        new EarningKey(
            earned.key().who(), earned.key().plan(), place.component.id(), known, origin);
    Money lapsed = held.negated();
    earnings.add(
        places.later(place, Math.max(0, periods.indexOf(known))),
        new Earning(
            key,
            day,
            lapsed,
            new Settlement(lapsed, earned.held(), List.of(), null),
            new LapsedLine(earned, lapsed, day)));
  }

  private void instalments(Case of, Money back) {
    Manner manner = of.recovery().terms().manner();
    long taken = 0;
    List<Period> in = following(of.recovery().period(), manner.instalments());
    for (int nth = 1; nth <= in.size(); nth++) {
      Fraction part = Fraction.of(nth).over(Fraction.of(manner.instalments()));
      long until =
          plan.money()
              .rounding()
              .mode()
              .round(Fraction.of(back.amount()).times(part), plan.currency())
              .minor();
      Money now = new Money(plan.currency(), until - taken);
      taken = until;
      if (manner.instalments() > 1) {
        pay.carry(
            places.later(of.place(), periods.indexOf(in.get(nth - 1))),
            Outcome.Kind.TO_RECOVER,
            pay.exact(until - back.minor()));
      }
      if (!now.isZero()) {
        int period = periods.indexOf(in.get(nth - 1));
        earnings.add(places.later(of.place(), period), recovered(of, in.get(nth - 1), now));
        if (manner.limit() != null) {
          limits.take(of.place().who, period, -now.minor(), manner.limit());
        }
      }
    }
  }

  /** So many known periods from the first on; fewer when the calculation ends before. */
  private List<Period> following(Period first, int count) {
    List<Period> following = new ArrayList<>();
    for (Period period = first;
        following.size() < count && periods.contains(period);
        period = period.next()) {
      following.add(period);
    }
    return following;
  }

  private Earning recovered(Case of, Period period, Money part) {
    EarningKey from = of.earned().key();
    Origin origin = new Origin(Kind.RECOVERED, from.origin().deal(), from.origin().revision());
    LocalDate day = of.recovery().cancelled().on();
    return new Earning(
        new EarningKey(from.who(), from.plan(), from.component(), period, origin),
        period.contains(day) ? day : period.from(),
        part,
        null,
        new RecoveryLine(of.earned(), of.sold(), of.recovery(), part));
  }
}
