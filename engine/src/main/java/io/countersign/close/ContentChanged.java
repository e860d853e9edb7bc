package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to approve or pay something else than what was looked at. */
public final class ContentChanged extends Refusal {

  private static final long serialVersionUID = 1;

  ContentChanged(PayCycle cycle) {
    super(
        "content-changed",
        "the content of " + cycle + " is not what it was when you looked",
        "Look at the period again and decide anew.");
  }
}
