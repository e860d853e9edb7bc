package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to touch a pay period that is locked or paid. */
public final class PeriodClosed extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodClosed(PayCycle cycle) {
    super(
        "period-closed",
        cycle + " is closed",
        "Calculate an open period; what changed about " + cycle + " is posted there.");
  }
}
