package io.countersign.yaml;

/**
 * Something wrong with a document: where (line and column from 1), what, and the way out.
 *
 * @param path the place in words, such as {@code components.commission.tiers[2].rate}
 */
public record DocumentProblem(int line, int column, String path, String found, String expected) {

  @Override
  public String toString() {
    return "line "
        + line
        + ", column "
        + column
        + ", "
        + path
        + ": found "
        + found
        + "; expected "
        + expected;
  }
}
