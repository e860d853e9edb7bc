package io.countersign.payouts;

import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.refusal.Refusal;

/** The refusal to lock a period whose statements tell another payout than what is due. */
public final class StatementsStale extends Refusal {

  private static final long serialVersionUID = 1;

  StatementsStale(PayCycle cycle, Holder holder, Money told, Money due) {
    super(
        "statements-stale",
        "the statement of "
            + holder.who()
            + " for "
            + cycle
            + " tells a payout of "
            + told
            + ", but "
            + due
            + " is due",
        "Calculate " + cycle + " again, and approve it anew.");
  }
}
