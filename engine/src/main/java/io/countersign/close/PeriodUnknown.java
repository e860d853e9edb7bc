package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal of a pay period that nobody has opened. */
public final class PeriodUnknown extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodUnknown(PayCycle cycle) {
    super(
        "period-unknown",
        cycle + " is not a pay period",
        "Choose one of the pay periods, or open it first.");
  }
}
