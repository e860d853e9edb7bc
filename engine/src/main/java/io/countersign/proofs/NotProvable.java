package io.countersign.proofs;

import io.countersign.refusal.Refusal;
import io.countersign.statements.StatementId;

/** The refusal to prove a statement that the facts of its day do not give. */
public final class NotProvable extends Refusal {

  private static final long serialVersionUID = 1;

  NotProvable(StatementId of, Difference first) {
    super(
        "statement-not-provable",
        "Version "
            + of.version()
            + " of the statement of "
            + of.cycle()
            + " cannot be calculated again from what was known then: "
            + first,
        "Take the CSV, or let finance calculate the period again and take the next version.");
  }
}
