package io.countersign.checking;

/** How much a finding stands in the way. */
public enum Severity {
  /** The plan cannot be meant so, or cannot be worked out: it is not published. */
  ERROR,
  /** The plan may be meant so: somebody signs it off by name. */
  WARNING;

  /** The word for people and programs. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
