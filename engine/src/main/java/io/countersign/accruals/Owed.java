package io.countersign.accruals;

import io.countersign.earning.Earning;
import io.countersign.money.Money;

/** What is owed for an earning: what is payable and what is held. One of them is zero. */
public record Owed(Money payable, Money held) {

  static Owed by(Earning earning) {
    Money zero = Money.zero(earning.amount().currency());
    return earning.held() == null
        ? new Owed(earning.amount(), zero)
        : new Owed(zero, earning.amount());
  }

  public Money total() {
    return payable.plus(held);
  }
}
