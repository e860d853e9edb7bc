package io.countersign.close;

import io.countersign.canonical.Digest;
import io.countersign.refusal.Refusal;

/** The refusal to answer a case of clawback. */
public final class ClaimRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private ClaimRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static ClaimRefused unknown(Digest id) {
    return new ClaimRefused(
        "not-found", "there is no case " + id.brief(), "Choose one from the list of cases.");
  }

  static ClaimRefused answered(ClawbackCase asked) {
    return new ClaimRefused(
        "answered-already",
        "the case of "
            + asked.key().who()
            + " is "
            + asked.status().toLowerCase(java.util.Locale.ROOT),
        "An answer is given once.");
  }

  static ClaimRefused own() {
    return new ClaimRefused(
        "own-pay", "it is about your own pay", "Ask somebody else of legal to answer it.");
  }

  static ClaimRefused words(int longest) {
    return new ClaimRefused(
        "words-missing",
        "the reason has 1 to " + longest + " characters",
        "Say on what the answer rests.");
  }
}
