package io.countersign.approval;

import java.util.Locale;

/** What a deviation from the standard wording puts at stake, in the judgement of legal. */
public enum Risk {
  LOW,
  MEDIUM,
  HIGH;

  /** The risk as wording and policies spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is this risk or a higher one. */
  public boolean reaches(Risk least) {
    return compareTo(least) >= 0;
  }
}
