package io.countersign.ledger;

import io.countersign.money.Money;

/** One side of a journal entry: the account, the direction, and an amount above zero. */
public record Posting(Account account, Direction direction, Money amount) {

  /**
   * @throws IllegalArgumentException when the amount is not above zero
   */
  public Posting {
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException("a posting is above zero, not " + amount);
    }
  }

  /** What the posting does to the balance of its account: positive when the balance grows. */
  public Money effect() {
    return direction == account.grows() ? amount : amount.negated();
  }

  /** The posting that changes the balance of an account by an amount, which is not zero. */
  static Posting change(Account account, Money by) {
    Direction direction = by.isNegative() ? account.grows().opposite() : account.grows();
    return new Posting(account, direction, by.isNegative() ? by.negated() : by);
  }
}
