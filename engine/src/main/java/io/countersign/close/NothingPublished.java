package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to calculate without a plan. */
public final class NothingPublished extends Refusal {

  private static final long serialVersionUID = 1;

  NothingPublished(PayCycle cycle) {
    super(
        "nothing-published",
        "no plan is published that starts before the end of " + cycle,
        "Publish a plan first.");
  }
}
