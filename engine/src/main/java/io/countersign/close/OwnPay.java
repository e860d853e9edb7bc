package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to let somebody decide about the own pay. */
public final class OwnPay extends Refusal {

  private static final long serialVersionUID = 1;

  OwnPay(PayCycle cycle, String doing) {
    super(
        "own-pay",
        cycle + " holds pay of yours, so you may not " + doing + " it",
        "Ask somebody who has no pay in it to " + doing + " it.");
  }
}
