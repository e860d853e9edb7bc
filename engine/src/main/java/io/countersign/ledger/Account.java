package io.countersign.ledger;

/** The accounts that the books keep for each participant and currency. */
public enum Account {
  /** What commission has cost: an expense, so a debit makes it grow. */
  COMMISSION_EXPENSE(Direction.DEBIT),
  /** Earned, but waiting for a condition: a liability. */
  HELD(Direction.CREDIT),
  /** Earned and due with the next payout: a liability; negative when more was paid than is due. */
  PAYABLE(Direction.CREDIT),
  /** What was handed to payroll. */
  PAID(Direction.CREDIT);

  private final Direction grows;

  Account(Direction grows) {
    this.grows = grows;
  }

  /** The direction in which a posting makes the balance larger. */
  public Direction grows() {
    return grows;
  }
}
