package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;
import java.util.List;

/** The refusal to mark a period as reviewed while somebody has to answer for an exception of it. */
public final class ExceptionsOpen extends Refusal {

  private static final long serialVersionUID = 1;

  ExceptionsOpen(PayCycle cycle, List<String> open) {
    super(
        "exceptions-open",
        open.size()
            + " blocking exceptions of "
            + cycle
            + " are not acknowledged, the first: "
            + open.get(0),
        "Repair what they come from, or acknowledge them with a note under What needs eyes.");
  }
}
