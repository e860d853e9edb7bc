package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to take a period further while changes of closed periods wait for approval. */
public final class ChangesWaiting extends Refusal {

  private static final long serialVersionUID = 1;

  ChangesWaiting(PayCycle cycle, int waiting) {
    super(
        "changes-waiting",
        waiting + " changes of closed periods are not posted yet in " + cycle,
        "Have them approved by who did not calculate, or correct what they come from; then"
            + " calculate again.");
  }
}
