package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal of a pay period that shares days with another. */
public final class PeriodOverlaps extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodOverlaps(Period period, Period other) {
    super(
        "period-overlaps",
        period + " shares days with pay period " + other,
        "Pay periods follow each other; open one that starts where another ends.");
  }
}
