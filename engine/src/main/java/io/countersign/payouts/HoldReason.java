package io.countersign.payouts;

import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import java.util.Map;

/**
 * Something that puts what single people are paid on hold. It is asked inside the transaction that
 * pays, about the period that is paid and about each one of which something still is on hold.
 */
public interface HoldReason {

  /** Why, in a sentence, whose pay of a period is on hold; who is not named is paid. */
  Map<ParticipantId, String> of(PayCycle cycle);
}
