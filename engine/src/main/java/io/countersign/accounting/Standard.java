package io.countersign.accounting;

/** The accounting standard that a company reports under; it gives the clauses their names. */
public enum Standard {
  /** FASB Accounting Standards Codification, subtopic 340-40, Contracts with Customers. */
  ASC_340_40("ASC "),
  /** IFRS 15 Revenue from Contracts with Customers, paragraphs 91 to 104. */
  IFRS_15("IFRS ");

  private final String prefix;

  Standard(String prefix) {
    this.prefix = prefix;
  }

  /** What a rule of the standard says, each with its number in both. */
  public enum Clause {
    /** Incremental costs of obtaining a contract are an asset when they will be recovered. */
    INCREMENTAL("340-40-25-1", "15.91"),
    /** Costs that would have arisen without the contract are an expense. */
    NOT_INCREMENTAL("340-40-25-3", "15.93"),
    /** Costs with a benefit of a year or less may be expensed as they arise. */
    EXPEDIENT("340-40-25-4", "15.94"),
    /** The asset is written off systematically, as what it relates to is delivered. */
    AMORTISED("340-40-35-1", "15.99"),
    /** What cannot be recovered any more is a loss. */
    IMPAIRED("340-40-35-3", "15.101");

    private final String asc;
    private final String ifrs;

    Clause(String asc, String ifrs) {
      this.asc = asc;
      this.ifrs = ifrs;
    }
  }

  /** How the standard calls a clause, such as {@code ASC 340-40-25-1}. */
  public String cite(Clause clause) {
    return prefix + (this == ASC_340_40 ? clause.asc : clause.ifrs);
  }
}
