package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal to touch a pay period that is paid. */
public final class PeriodClosed extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodClosed(Period period) {
    super(
        "period-closed",
        period + " is paid and closed",
        "Calculate an open period; what changed about " + period + " is posted there.");
  }
}
