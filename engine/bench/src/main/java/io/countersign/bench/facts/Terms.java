package io.countersign.bench.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The single numbers of the plan.
 *
 * @param cap the most that the commission of a month pays, in USD
 * @param bonus in USD
 * @param draw in USD
 * @param recovery the part of the pay above the draw that goes against what is owed, a fraction
 * @param fullDays days after the win within which all is taken back
 * @param linearDays days after the win from which nothing is taken back
 */
public record Terms(
    BigDecimal cap,
    BigDecimal bonus,
    BigDecimal draw,
    BigDecimal recovery,
    int fullDays,
    int linearDays) {

  /** The first day after the year that is paid. */
  public static final LocalDate YEAR_END = LocalDate.of(2026, 1, 1);

  /** What is taken back of a line so many days after the win, in cents. */
  public long takenBack(long cents, int days) {
    if (days <= fullDays) {
      return cents;
    }
    return new BigDecimal(cents)
        .multiply(new BigDecimal(linearDays - days))
        .divide(new BigDecimal(linearDays), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** An exact amount in USD rounded to cents, but not more than the cap. */
  public long capped(BigDecimal pay) {
    return cents(pay.min(cap));
  }

  /** An exact amount in USD rounded to cents. */
  public static long cents(BigDecimal pay) {
    return pay.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
