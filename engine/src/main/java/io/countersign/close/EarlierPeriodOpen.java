package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal to approve or pay a period before an earlier one is paid. */
public final class EarlierPeriodOpen extends Refusal {

  private static final long serialVersionUID = 1;

  EarlierPeriodOpen(Period period, Period earlier) {
    super(
        "earlier-period-open",
        earlier + " comes before " + period + " and is not paid",
        "Approve and pay " + earlier + " first.");
  }
}
