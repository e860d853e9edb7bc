package io.countersign.performance;

/**
 * How often a clause stands in contracts in one form, and how long those took to be signed.
 *
 * @param clause the id of the clause's place
 * @param form {@code standard}, the name of an alternative, or {@code own wording}
 * @param used in how many contracts that are not void
 * @param toSigned days from the draft until the last signature of those that are signed
 */
public record ClauseUse(String clause, String form, int used, Days toSigned) {

  /** The form of a clause that is the library's standard. */
  public static final String STANDARD = "standard";

  public boolean deviates() {
    return !form.equals(STANDARD);
  }
}
