package io.countersign.close;

import io.countersign.refusal.Refusal;

/** The refusal of a step that another one has to come before. */
public final class PeriodNotReady extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodNotReady(PayPeriod found, PeriodState needed) {
    super(
        "period-not-ready",
        found.cycle() + " is " + found.state().words() + ", not " + needed.words(),
        found.state().compareTo(needed) < 0
            ? "It is " + needed.words() + " first."
            : "Somebody was faster; look at it again.");
  }
}
