package io.countersign.renewals;

import io.countersign.money.Money;
import io.countersign.money.Rounding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A part of a contract's time: its first one, or that of one renewal.
 *
 * @param until its last day
 * @param months how many months it has; 0 when they are not whole
 * @param yearly what a year of it costs
 */
public record Stretch(LocalDate from, LocalDate until, int months, Optional<Money> yearly) {

  static Stretch of(LocalDate from, LocalDate until, Optional<Money> yearly) {
    LocalDate after = until.plusDays(1);
    int months = (int) ChronoUnit.MONTHS.between(from, after);
    return new Stretch(from, until, from.plusMonths(months).equals(after) ? months : 0, yearly);
  }

  /** What the whole of it costs, rounded half up; unknown when its months are not whole. */
  public Optional<Money> price() {
    return months == 0
        ? Optional.empty()
        : yearly.map(year -> Rounding.HALF_UP.part(year, months, 12));
  }

  Stretch cutAt(LocalDate lastDay) {
    return lastDay.isBefore(until) ? of(from, lastDay, yearly) : this;
  }
}
