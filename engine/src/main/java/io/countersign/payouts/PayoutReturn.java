package io.countersign.payouts;

import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import java.time.Instant;

/**
 * A payout that came back: it is payable again, and paid with the next run.
 *
 * @param cycle the pay cycle it was paid with
 * @param reason the bank's code and words
 * @param entry the journal entry that made it payable again
 */
public record PayoutReturn(
    PayCycle cycle, Holder payee, Reason reason, EntryNumber entry, Taken taken) {

  /** Why: a code such as {@code R03}, and words. */
  public record Reason(String code, String words) {}

  /** Who took it back, and when. */
  public record Taken(String by, Instant at) {}
}
