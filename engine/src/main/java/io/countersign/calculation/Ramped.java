package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.money.Fraction;
import io.countersign.plans.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A target that is smaller in somebody's first months. */
record Ramped(Quota.Ramp ramp, LocalDate firstDay) {

  /** The target of an interval of whole months: of each its step, in full after the last. */
  Fraction of(Fraction full, DateRange interval) {
    long months = ChronoUnit.MONTHS.between(interval.from(), interval.end());
    if (months == 0) {
      return step(full, interval.from(), 1, 1);
    }
    Fraction sum = Fraction.ZERO;
    for (long month = 0; month < months; month++) {
      sum = sum.plus(step(full, interval.from().plusMonths(month), months, ramp.months()));
    }
    return sum;
  }

  /** What one month of the interval adds. */
  private Fraction step(Fraction full, LocalDate month, long months, int stepMonths) {
    long since = ChronoUnit.MONTHS.between(firstDay.withDayOfMonth(1), month.withDayOfMonth(1));
    int step = (int) Math.max(0, since) / ramp.months();
    Fraction inFull = full.over(Fraction.of(months));
    if (step >= ramp.steps().size()) {
      return inFull;
    }
    BigDecimal value = ramp.steps().get(step);
    return ramp.percent() ? inFull.times(value) : Fraction.of(value).over(Fraction.of(stepMonths));
  }
}
