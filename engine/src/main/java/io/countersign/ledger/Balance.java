package io.countersign.ledger;

import io.countersign.money.Money;

/** What was posted for an earning, and the last entry about it. */
public record Balance(Money payable, Money held, EntryNumber last) {

  public static Balance zero(Money zero) {
    return new Balance(zero, zero, EntryNumber.NONE);
  }

  public Money total() {
    return payable.plus(held);
  }
}
