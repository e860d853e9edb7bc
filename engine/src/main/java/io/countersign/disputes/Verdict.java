package io.countersign.disputes;

/** How a dispute ended. */
public enum Verdict {
  ACCEPTED("Accepted"),
  PARTLY("Accepted in part"),
  REJECTED("Rejected"),
  WITHDRAWN("Withdrawn");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** What people read. */
  public String words() {
    return words;
  }

  /** Whether something is corrected because of it. */
  public boolean corrects() {
    return this == ACCEPTED || this == PARTLY;
  }
}
