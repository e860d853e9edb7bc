package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to take a period further than an earlier one. */
public final class EarlierPeriodOpen extends Refusal {

  private static final long serialVersionUID = 1;

  EarlierPeriodOpen(PayCycle cycle, PayCycle earlier, PeriodState needed) {
    super(
        "earlier-period-open",
        earlier + " comes before " + cycle + " and is not " + needed.words(),
        "Take " + earlier + " further first.");
  }
}
