package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal of a pay period that shares days with another. */
public final class PeriodOverlaps extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodOverlaps(PayCycle cycle, PayCycle other) {
    super(
        "period-overlaps",
        cycle + " shares days with pay period " + other,
        "Pay periods follow each other; open one that starts where another ends.");
  }
}
