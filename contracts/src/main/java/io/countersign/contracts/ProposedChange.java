package io.countersign.contracts;

/**
 * Words that the other side would rather have in the place of a clause.
 *
 * @param version the version of the draft that they read
 * @param body the sub-clauses, as the other side wrote them
 */
public record ProposedChange(
    long id,
    int version,
    String clause,
    String title,
    String body,
    String why,
    Stamp proposed,
    State state) {

  /** What became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED
  }
}
