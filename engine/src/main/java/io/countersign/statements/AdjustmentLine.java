package io.countersign.statements;

import io.countersign.ledger.EntryNumber;
import io.countersign.money.Money;
import java.time.LocalDate;

/**
 * A line of a statement that no rule made: what was granted or taken by hand, and why.
 *
 * @param entry the journal entry that posted it
 */
public record AdjustmentLine(EntryNumber entry, LocalDate on, String reason, Money amount) {

  /** The status of such lines in words, as others have theirs. */
  public static final String STATUS = "Adjustment";
}
