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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is taken back of the earnings of cancelled deals, and what of them is never paid. */
final class TakenBack {

  private final Plan plan;
  private final List<Period> periods;
  private final Map<Period, Integer> numbers = new HashMap<>();
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
    periods.forEach(period -> numbers.put(period, numbers.size()));
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
    Place place = earnings.place(line);
    Sold sold = earnings.sold(line);
    Money paid = earnings.amount(line);
    Settlement settlement = earnings.settlement(line);
    LocalDate paidOn = place.period.lastDay();
    if (settlement != null) {
      paidOn = last(settlement, paidOn);
      if (!settlement.held().isZero()) {
        paid = paid.minus(settlement.held());
        lapse(place, line, settlement.held(), cancelledOn(sold));
      }
    }
    Recovery recovery = recoveries.of(place.component.id(), sold, paidOn).orElse(null);
    if (recovery != null && !recovery.ruling().decision().replay()) {
      Manner manner = recovery.terms().manner();
      Money base = manner.onlyPaid() ? paidBefore(line, cancelledOn(sold)) : paid;
      base = manner.floorExempt() ? withoutFloor(line, place, base) : base;
      Fraction part = recovery.ruling().decision().part();
      Money back =
          part.equals(Fraction.ONE) ? base : rounded(Fraction.of(base.amount()).times(part));
      instalments(line, place, recovery, back.negated());
    }
  }

  private static LocalDate cancelledOn(Sold sold) {
    return sold.history().cancelled().orElseThrow().on();
  }

  private Money rounded(Fraction exact) {
    return plan.money().rounding().mode().round(exact, plan.currency());
  }

  /** The last day on which something of it is payable, not before that day. */
  private static LocalDate last(Settlement settlement, LocalDate notBefore) {
    return settlement.parts().stream()
        .map(Settlement.Part::from)
        .max(LocalDate::compareTo)
        .filter(from -> from.isAfter(notBefore))
        .orElse(notBefore);
  }

  private Money paidBefore(int line, LocalDate day) {
    Money paid = Money.zero(plan.currency());
    for (Settlement.Part part : earnings.get(line).payable()) {
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
    Money calculated = rounded(before);
    return calculated.compareTo(paid) < 0 ? calculated : paid;
  }

  private void lapse(Place place, int line, Money held, LocalDate day) {
    Earning earned = earnings.get(line);
    Origin origin =
        new Origin(Kind.LAPSED, earned.key().origin().deal(), earned.key().origin().revision());
    Period period = plan.head().periodOf(day);
    Period known = periods.contains(period) ? period : earned.key().period();
    EarningKey key =
        new EarningKey(
            earned.key().who(), earned.key().plan(), place.component.id(), known, origin);
    Money lapsed = held.negated();
    earnings.add(
        new Posting.Made(
            places.later(place, Math.max(0, periods.indexOf(known))),
            line,
            new Earning(
                key,
                day,
                lapsed,
                new Settlement(lapsed, earned.held(), List.of(), null),
                new LapsedLine(earned, lapsed, day))));
  }

  private void instalments(int line, Place place, Recovery recovery, Money back) {
    Manner manner = recovery.terms().manner();
    List<Money> parts =
        plan.money()
            .rounding()
            .remainders()
            .equal(back, manner.instalments(), plan.money().rounding().mode());
    long until = 0;
    List<Period> in = following(recovery.period(), manner.instalments());
    for (int nth = 1; nth <= in.size(); nth++) {
      long now = parts.get(nth - 1).minor();
      until += now;
      Period period = in.get(nth - 1);
      int number = Objects.requireNonNull(numbers.get(period));
      Place later = places.later(place, number);
      if (manner.instalments() > 1) {
        pay.carry(later, Outcome.Kind.TO_RECOVER, pay.exact(until - back.minor()));
      }
      if (now != 0) {
        earnings.add(new Recovered(earnings, later, line, recovery, period, now));
        later.takenBack(-now);
        if (manner.limit() != null) {
          limits.take(place.who, number, -now, manner.limit());
        }
      }
    }
  }

  /** So many known periods from the first on; fewer when the calculation ends before. */
  private List<Period> following(Period first, int count) {
    if (count == 1) {
      return List.of(first);
    }
    int from = periods.indexOf(first);
    return from < 0 ? List.of() : periods.subList(from, Math.min(periods.size(), from + count));
  }
}
