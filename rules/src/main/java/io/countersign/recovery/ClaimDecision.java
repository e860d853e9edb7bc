package io.countersign.recovery;

/** What becomes of something that is to be taken back. */
public record ClaimDecision(int claim, Outcome outcome) {

  /** The outcomes. */
  public enum Outcome {
    /** It is posted. */
    POSTED,
    /** It is a case for legal, and not posted before they say so. */
    CASE
  }

  public static ClaimDecision posted(Claim claim) {
    return new ClaimDecision(claim.number(), Outcome.POSTED);
  }

  public static ClaimDecision forLegal(Claim claim) {
    return new ClaimDecision(claim.number(), Outcome.CASE);
  }
}
