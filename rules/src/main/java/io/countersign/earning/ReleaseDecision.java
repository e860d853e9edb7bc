package io.countersign.earning;

/** What of a stage is payable. */
public record ReleaseDecision(int due, Extent extent) {

  /** How much. */
  public enum Extent {
    ALL,
    AS_FAR_AS_IT_HAPPENED,
    NOTHING_YET
  }

  public static ReleaseDecision all(Due due) {
    return new ReleaseDecision(due.number(), Extent.ALL);
  }

  public static ReleaseDecision asFarAsItHappened(Due due) {
    return new ReleaseDecision(due.number(), Extent.AS_FAR_AS_IT_HAPPENED);
  }

  public static ReleaseDecision nothingYet(Due due) {
    return new ReleaseDecision(due.number(), Extent.NOTHING_YET);
  }
}
