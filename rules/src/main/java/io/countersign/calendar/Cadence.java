package io.countersign.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How long the periods of a calendar are. */
public enum Cadence {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Cadence(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** The calendar period that holds the day. */
  public Period periodOf(LocalDate day) {
    int index = (day.getMonthValue() - 1) / months;
    return Period.of(this, day.getYear(), index + 1);
  }

  /** All periods that share a day with the range, in order; the range must have an end. */
  public List<Period> periodsIn(LocalDate from, LocalDate until) {
    List<Period> periods = new ArrayList<>();
    for (Period p = periodOf(from); p.from().isBefore(until); p = periodOf(p.until())) {
      periods.add(p);
    }
    return periods;
  }
}
