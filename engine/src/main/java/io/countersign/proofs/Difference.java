package io.countersign.proofs;

/**
 * One thing that a statement says and its own inputs do not give.
 *
 * @param about the line, the sum or the plan it is about
 * @param words what stands there, and what comes out
 */
public record Difference(Kind kind, String about, String words) {

  /** What can differ, each a stable word for programs. */
  public enum Kind {
    /** The inputs are for somebody else, another period or another version. */
    INPUTS_OTHER,
    /** A plan that pays a line is not among the inputs. */
    PLAN_MISSING,
    /** The document of a plan cannot be read. */
    PLAN_UNREADABLE,
    /** The document of a plan is not the one whose digest the statement names. */
    PLAN_DIGEST,
    /** The inputs are not enough for an honest amount. */
    INPUTS_PROBLEM,
    /** A line has another amount than the calculation gives. */
    LINE_DIFFERS,
    /** The calculation gives a line that the statement does not have. */
    LINE_MISSING,
    /** The statement has a line that the calculation does not give. */
    LINE_UNFOUNDED,
    /** The steps of a line do not add up to its amount. */
    STEPS_DIFFER,
    /** What was granted or taken by hand is not what the inputs list. */
    ADJUSTMENT_DIFFERS,
    /** A component is paid or stands otherwise. */
    COMPONENT_DIFFERS,
    /** A sum is not the sum of what it is made of. */
    TOTAL_DIFFERS
  }

  @Override
  public String toString() {
    return kind + " " + about + ": " + words;
  }
}
