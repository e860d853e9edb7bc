package io.countersign.accounting;

import io.countersign.accounting.Standard.Clause;

/** What becomes of the cost of a contract, by which clause, and why. */
public sealed interface Treatment {

  Clause clause();

  /** The rule as a sentence. */
  String why();

  /** It is an asset, written off on a straight line. */
  record Capitalised(StraightLine line, String why) implements Treatment {
    @Override
    public Clause clause() {
      return Clause.INCREMENTAL;
    }
  }

  /** It is an expense as it arises. */
  record Expensed(Clause clause, String why) implements Treatment {}

  /** Nobody can say: a fact is missing. */
  record Unknown(AccountingProblem problem) implements Treatment {
    @Override
    public Clause clause() {
      return Clause.AMORTISED;
    }

    @Override
    public String why() {
      return problem.toString();
    }
  }
}
