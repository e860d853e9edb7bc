package io.countersign.signing;

/**
 * How long a signature can be proven, as PAdES counts it (EN 319 142-1, 6); each level has what the
 * ones before it have, checked and found good.
 */
public enum SealLevel {
  /** The signature and its certificate; the time is the signer's word. */
  B("PAdES-BASELINE-B"),
  /** An authority has stamped the time. */
  T("PAdES-BASELINE-T"),
  /** What proves that nothing was revoked lies in the file. */
  LT("PAdES-BASELINE-LT"),
  /** All of it is stamped again, and can be before that stamp runs out. */
  LTA("PAdES-BASELINE-LTA");

  private final String title;

  SealLevel(String title) {
    this.title = title;
  }

  /** The name of the level in the standard. */
  public String title() {
    return title;
  }

  public boolean isAtLeast(SealLevel other) {
    return compareTo(other) >= 0;
  }
}
