package io.countersign.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** How long the periods of a calendar are. */
public enum Cadence {
  /** From Monday to Sunday, numbered as ISO 8601 numbers weeks. */
  WEEK(0),
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Cadence(int months) {
    this.months = months;
  }

  /** The length in months; 0 for a week. */
  public int months() {
    return months;
  }

  /** The calendar period that holds the day. */
  public Period periodOf(LocalDate day) {
    if (this == WEEK) {
      return Period.of(
          this, day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    return Period.of(this, day.getYear(), nth(day));
  }

  /** All periods that share a day with the range, in order; the range must have an end. */
  public List<Period> periodsIn(LocalDate from, LocalDate until) {
    List<Period> periods = new ArrayList<>();
    for (Period p = periodOf(from); p.from().isBefore(until); p = periodOf(p.until())) {
      periods.add(p);
    }
    return periods;
  }

  /** The first day of the nth period of a year, counted from 1. */
  LocalDate start(int year, int nth) {
    if (this == WEEK) {
      // the fourth of January is always in the first week
      LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
      inFirstWeek
          .range(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
          .checkValidValue(nth, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, nth).with(DayOfWeek.MONDAY);
    }
    return LocalDate.of(year, (nth - 1) * months + 1, 1);
  }

  LocalDate end(LocalDate from) {
    return this == WEEK ? from.plusWeeks(1) : from.plusMonths(months);
  }

  /** The label of the calendar period that begins on a day. */
  String label(LocalDate from) {
    return this == WEEK
        ? "%04d".formatted(from.get(IsoFields.WEEK_BASED_YEAR))
            + suffix(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : "%04d".formatted(from.getYear()) + suffix(nth(from));
  }

  /** What follows the year in the label of its nth period. */
  String suffix(int nth) {
    return switch (this) {
      case WEEK -> "-W%02d".formatted(nth);
      case MONTH -> "-%02d".formatted(nth);
      case QUARTER -> "-Q" + nth;
      case HALF_YEAR -> "-H" + nth;
      case YEAR -> "";
    };
  }

  private int nth(LocalDate from) {
    return (from.getMonthValue() - 1) / months + 1;
  }
}
