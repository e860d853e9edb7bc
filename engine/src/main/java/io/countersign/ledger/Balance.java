package io.countersign.ledger;

import io.countersign.money.Money;

/** What was posted for an earning so far, and the last entry about it. */
public record Balance(Money payable, Money held, EntryNumber last) {

  public Money total() {
    return payable.plus(held);
  }
}
