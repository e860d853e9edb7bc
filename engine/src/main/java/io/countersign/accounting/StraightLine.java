package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.By;
import io.countersign.money.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The straight line on which a cost is written off: so many months from a day on, in equal steps by
 * month or by day (ASC 340-40-35-1, IFRS 15.99: systematic, as the goods or services are
 * transferred).
 *
 * @param start null as long as the event that begins it has not happened
 */
public record StraightLine(int months, By by, @Nullable LocalDate start) {

  /** How much of it is over before a day: 0 to 1. */
  public Fraction through(LocalDate until) {
    if (start == null || !until.isAfter(start)) {
      return Fraction.ZERO;
    }
    LocalDate end = start.plusMonths(months);
    return until.isBefore(end)
        ? Fraction.of(steps(start, until)).over(Fraction.of(steps(start, end)))
        : Fraction.ONE;
  }

  /** How many steps are over before a day, in words, such as {@code 3 of 36 months}. */
  public String words(LocalDate until) {
    if (start == null) {
      return "0 of " + months + " months; it has not begun";
    }
    LocalDate end = start.plusMonths(months);
    LocalDate to = until.isAfter(end) ? end : until;
    long over = to.isAfter(start) ? steps(start, to) : 0;
    return over
        + " of "
        + steps(start, end)
        + (by == By.MONTH ? " months" : " days")
        + " from "
        + start;
  }

  private long steps(LocalDate from, LocalDate until) {
    return by == By.DAY
        ? ChronoUnit.DAYS.between(from, until)
        : ChronoUnit.MONTHS.between(from, until);
  }
}
