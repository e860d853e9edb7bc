package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal of a pay period that nobody has opened. */
public final class PeriodUnknown extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodUnknown(Period period) {
    super(
        "period-unknown",
        period + " is not a pay period",
        "Choose one of the pay periods, or open it first.");
  }
}
