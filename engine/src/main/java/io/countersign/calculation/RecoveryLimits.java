package io.countersign.calculation;

import io.countersign.earning.EarningKey.Kind;
import io.countersign.money.Fraction;
import io.countersign.money.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what is taken back in one period inside a part of what the period pays; the rest is taken
 * back later.
 */
final class RecoveryLimits {

  private final PeriodPay pay;
  private final Map<Of, Taken> taken = new HashMap<>();
  private final Map<Integer, Fraction> later = new HashMap<>();

  private record Of(int who, int period) {}

  private record Taken(Fraction amount, Rate limit) {}

  RecoveryLimits(PeriodPay pay) {
    this.pay = pay;
  }

  /** Notes that so many minor units (above zero) are taken back in a period, under a limit. */
  void take(int who, int period, long minor, Rate limit) {
    taken.merge(
        new Of(who, period),
        new Taken(pay.exact(minor), limit),
        (one, other) ->
            new Taken(
                one.amount().plus(other.amount()),
                one.limit().compareTo(other.limit()) < 0 ? one.limit() : other.limit()));
  }

  /** Ends somebody's period: puts off what is too much, takes what was put off before. */
  void end(int who, int period, List<Place> places) {
    Taken now = taken.get(new Of(who, period));
    Fraction before = later.getOrDefault(who, Fraction.ZERO);
    if (places.isEmpty() || (now == null && before.signum() == 0)) {
      return;
    }
    Rate limit = now == null ? lastLimit(who, period) : now.limit();
    Fraction due = (now == null ? Fraction.ZERO : now.amount()).plus(before);
    long minor = places.stream().mapToLong(Place::paidMinor).sum();
    Fraction earned = pay.exact(minor).plus(now == null ? Fraction.ZERO : now.amount());
    Fraction most = earned.max(Fraction.ZERO).times(limit.fraction()).min(due);
    Fraction putOff = pay.exact(pay.rounded(due.minus(most)));
    Place place = places.get(0);
    PeriodLine line = new PeriodLine(place);
    if (before.signum() != 0) {
      line.add("Put off before", "still to be taken back", before.negated());
    }
    if (putOff.signum() != 0) {
      line.add(
          "Put off",
          "at most "
              + limit.inPercent()
              + " of "
              + Figures.amount(earned.decimal())
              + " is taken back in one period",
          putOff);
    }
    pay.post(place, line, Kind.CARRIED);
    later.put(who, putOff);
    pay.carry(place, Outcome.Kind.TO_RECOVER, putOff);
  }

  private Rate lastLimit(int who, int period) {
    for (int earlier = period - 1; earlier >= 0; earlier--) {
      Taken known = taken.get(new Of(who, earlier));
      if (known != null) {
        return known.limit();
      }
    }
    return Rate.WHOLE;
  }
}
