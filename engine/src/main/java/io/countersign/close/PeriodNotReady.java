package io.countersign.close;

import io.countersign.refusal.Refusal;

/** The refusal of a step that another one has to come before. */
public final class PeriodNotReady extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodNotReady(PayPeriod found, PeriodState needed) {
    super(
        "period-not-ready",
        found.period() + " is " + found.state().words() + ", not " + needed.words(),
        needed == PeriodState.CALCULATED
            ? "Only a calculated period can be approved; look at it again."
            : "Let somebody approve it first.");
  }
}
