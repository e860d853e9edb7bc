package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;

/**
 * Something that has a say before pay is released. The close asks it inside the transactions that
 * lock and pay a period, and does not know what else it looks at; a refusal undoes them.
 */
public interface BeforeRelease {

  /** Refuses to let what is payable become due. */
  void lock(PayCycle cycle);

  /** Refuses to let what is due be paid; what it relied on is kept with the payment. */
  void pay(PayCycle cycle, Posted posted);
}
