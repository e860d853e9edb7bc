package io.countersign.ledger;

/**
 * The accounts that the books keep for each participant and currency. Over all of them debits equal
 * credits, so that what was earned and advanced is always what is held, payable, due and paid.
 */
public enum Account {
  /** What commission has cost: an expense. */
  COMMISSION_EXPENSE(Direction.DEBIT),
  /** What was taken back when a deal was cancelled: it lowers the expense. */
  CLAWBACK(Direction.CREDIT),
  /** What guarantees and draws that are not owed back have added: an expense. */
  GUARANTEE_EXPENSE(Direction.DEBIT),
  /** What was granted or taken by hand: an expense. */
  ADJUSTMENT_EXPENSE(Direction.DEBIT),
  /** Advanced on draws and not repaid: the participant owes it. */
  DRAW_ADVANCED(Direction.DEBIT),
  /** Advanced on draws and forgiven: an expense. */
  DRAW_FORGIVEN(Direction.DEBIT),
  /** Earned, but waiting for a condition: a liability. */
  HELD(Direction.CREDIT),
  /**
   * Earned in a period that is not locked: a liability; negative when more was taken than given.
   */
  PAYABLE(Direction.CREDIT),
  /** Taken back or advanced beyond what was earned, and carried: the participant owes it. */
  CARRIED(Direction.DEBIT),
  /** Settled and to be paid: a liability. */
  DUE(Direction.CREDIT),
  /** Due, but on hold until a condition of the company is met: a liability. */
  ON_HOLD(Direction.CREDIT),
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
