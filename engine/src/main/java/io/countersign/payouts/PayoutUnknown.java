package io.countersign.payouts;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to work with a payout run that was not made. */
public final class PayoutUnknown extends Refusal {

  private static final long serialVersionUID = 1;

  public PayoutUnknown(PayCycle cycle) {
    super(
        "payout-unknown", cycle + " is not paid", "Pay it first; files are made of what is paid.");
  }
}
