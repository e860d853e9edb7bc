package io.countersign.accounting;

import io.countersign.ledger.Direction;
import io.countersign.money.Money;
import java.time.LocalDate;

/** One line of a journal for the general ledger. */
public record GeneralLine(Journal journal, LocalDate on, Side side, Subject subject, String memo) {

  /** The journals of a period; in each debits equal credits, by currency. */
  public enum Journal {
    /** What was accrued at the end of the period before, taken out on the first day. */
    REVERSAL,
    /** What payroll was told to pay. */
    PAYOUT,
    /** Costs of contracts that become an asset. */
    CAPITALISATION,
    /** The straight line. */
    AMORTISATION,
    /** Capitalised costs that were taken back. */
    RECOVERY,
    /** Losses on what cannot be recovered. */
    IMPAIRMENT,
    /** The rest of contracts that ended. */
    TERMINATION,
    /** What is earned and not paid on the last day. */
    ACCRUAL;

    /** Whether it takes another journal back. */
    public boolean isReversal() {
      return this == REVERSAL;
    }
  }

  /** An account, a direction, and an amount above zero. */
  public record Side(GeneralAccount account, AccountCode code, Direction direction, Money amount) {

    /** The amount, negative when it is a credit. */
    Money debit() {
      return direction == Direction.DEBIT ? amount : amount.negated();
    }
  }

  /** Whose cost it is and of which contract; words that do not apply are empty. */
  public record Subject(
      String participant, String costCentre, String plan, String component, String deal) {}
}
