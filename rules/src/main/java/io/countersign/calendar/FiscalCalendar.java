package io.countersign.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a company cuts time into periods: each day lies in exactly one of every cadence. */
public sealed interface FiscalCalendar permits MonthCalendar, WeekCalendar, ListedCalendar {

  /** The period of a cadence that holds the day. */
  Period periodOf(Cadence cadence, LocalDate day);

  /** The period that this calendar calls so; its label, not its days. */
  Optional<Period> labelled(String label);

  /** All periods that share a day with the range, in order. */
  default List<Period> periodsIn(Cadence cadence, LocalDate from, LocalDate until) {
    List<Period> periods = new ArrayList<>();
    for (Period p = periodOf(cadence, from);
        p.from().isBefore(until);
        p = periodOf(cadence, p.until())) {
      periods.add(p);
    }
    return periods;
  }
}
