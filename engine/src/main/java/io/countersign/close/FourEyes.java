package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to let one person do what two people must do. */
public final class FourEyes extends Refusal {

  private static final long serialVersionUID = 1;

  FourEyes(PayCycle cycle, String did, String doing) {
    super(
        "four-eyes",
        "you " + did + " " + cycle + ", so you may not " + doing + " it",
        "Ask somebody else to " + doing + " it.");
  }
}
