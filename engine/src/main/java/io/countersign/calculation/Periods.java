package io.countersign.calculation;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.Period;
import java.util.Optional;

/** Ranges of days that are periods of a plan's calendar. */
final class Periods {

  private Periods() {}

  /** The period that has exactly these days, if there is one. */
  static Optional<Period> named(FiscalCalendar calendar, DateRange days) {
    for (Cadence cadence : Cadence.values()) {
      Period period = calendar.periodOf(cadence, days.from());
      if (period.days().equals(days)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }
}
