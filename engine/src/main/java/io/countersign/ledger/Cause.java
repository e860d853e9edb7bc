package io.countersign.ledger;

/** Why something was posted: the kind of change, and a sentence for people. */
public record Cause(Kind kind, String words) {

  /** The kinds of change that the books know. */
  public enum Kind {
    /** Posted for the first time. */
    EARNED,
    /** Taken back. */
    RECOVERED,
    /** What was held became payable. */
    RELEASED,
    /** What was payable is held again. */
    WITHHELD,
    /** The amount is another one now. */
    RESTATED,
    /** It holds no more. */
    VANISHED,
    /** Settled when its period was locked. */
    SETTLED,
    /** Due, but not paid before a condition of the company is met. */
    ON_HOLD,
    /** Granted or taken by hand. */
    ADJUSTED,
    /** Advanced on a draw and forgiven. */
    FORGIVEN,
    /** Handed to payroll. */
    PAID,
    /** Paid, but sent back by the bank: due again. */
    RETURNED
  }
}
