package io.countersign.accruals;

import io.countersign.earning.Earning;
import io.countersign.money.Money;

/** What is owed for an earning: what is payable and what is held. */
public record Owed(Money payable, Money held) {

  static Owed by(Earning earning) {
    Money held = earning.heldAmount();
    return new Owed(earning.amount().minus(held), held);
  }

  public Money total() {
    return payable.plus(held);
  }
}
