package io.countersign.accounting;

import io.countersign.accounting.Standard.Clause;
import io.countersign.calendar.Period;
import io.countersign.money.Money;

/**
 * A change of what a cost is carried at, booked in a period.
 *
 * @param amount what it adds to the asset; negative when it makes it smaller
 * @param why the rule as a sentence, with its figures
 */
public record CostChange(Kind kind, Period period, Money amount, String why) {

  /** Why what is carried changes. */
  public enum Kind {
    /** Earned for the contract, or earned otherwise than was booked. */
    ADDITION(Clause.INCREMENTAL),
    /** Written off on the straight line. */
    AMORTISATION(Clause.AMORTISED),
    /** Taken back from the participant. */
    RECOVERY(Clause.INCREMENTAL),
    /** Not recoverable any more. */
    IMPAIRMENT(Clause.IMPAIRED),
    /** What was left when the contract ended. */
    TERMINATION(Clause.IMPAIRED);

    private final Clause clause;

    Kind(Clause clause) {
      this.clause = clause;
    }

    /** The clause of the standard that asks for it. */
    public Clause clause() {
      return clause;
    }
  }
}
