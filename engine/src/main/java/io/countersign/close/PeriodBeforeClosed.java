package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/**
 * The refusal of a pay period that comes before a closed one. What is carried and what changes
 * later goes into the earliest open period; in days before it was told, it would be told backwards.
 */
public final class PeriodBeforeClosed extends Refusal {

  private static final long serialVersionUID = 1;

  PeriodBeforeClosed(PayCycle cycle, PayCycle closed) {
    super(
        "period-before-closed",
        cycle + " comes before " + closed + ", which is closed",
        "Open one that comes after it; what belongs to earlier days is posted there.");
  }
}
