package io.countersign.approval;

/**
 * A clause of a contract that is not the standard one.
 *
 * @param clause the id of the clause in its template
 * @param what how it differs, in words
 */
public record Deviation(String clause, Risk risk, String what) {

  public boolean reaches(Risk least) {
    return risk.reaches(least);
  }
}
