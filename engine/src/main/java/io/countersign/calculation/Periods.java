package io.countersign.calculation;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import java.util.Optional;

/** Ranges of days that are periods of the calendar. */
final class Periods {

  private Periods() {}

  /** The period that has exactly these days, if there is one. */
  static Optional<Period> named(DateRange days) {
    for (Cadence cadence : Cadence.values()) {
      Period period = cadence.periodOf(days.from());
      if (period.days().equals(days)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }
}
