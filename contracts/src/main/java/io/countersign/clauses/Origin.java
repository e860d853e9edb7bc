package io.countersign.clauses;

/**
 * Where wording was taken from, and what its licence asks to be printed.
 *
 * @param attribution the line that names the author, as the licence wants it
 * @param licence such as {@code CC BY 4.0}
 * @param source where it was taken from
 */
public record Origin(String attribution, String licence, String source) {

  @Override
  public String toString() {
    return attribution + " Licence: " + licence + ". Source: " + source + ".";
  }
}
