package io.countersign.renewals;

/** What becomes of a contract on its last day. */
public enum RenewalKind {
  /** It ends. */
  NONE("Ends"),
  /** It ends, unless both sides agree on going on. */
  AGREEMENT("Renewed by agreement"),
  /** It goes on by itself, unless somebody gives notice in time. */
  AUTOMATIC("Renews itself");

  private final String words;

  RenewalKind(String words) {
    this.words = words;
  }

  /** The kind as pages say it. */
  public String words() {
    return words;
  }
}
