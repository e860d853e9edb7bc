package io.countersign.statements;

/** What a line of a statement is, in one word. */
public enum Status {
  /** Due with the payout of the period. */
  PAYABLE("Payable"),
  /** Earned, but waiting for a condition. */
  HELD("Held"),
  /** Taken back. */
  CLAWED_BACK("Clawed back"),
  /** A change of something posted in an earlier period. */
  TRUE_UP("True-up");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
