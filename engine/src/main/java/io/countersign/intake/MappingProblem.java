package io.countersign.intake;

/**
 * Something wrong with a mapping file: where (line and column from 1), what, and the way out.
 *
 * @param path the place in words, such as {@code opportunities.stage.won}
 */
public record MappingProblem(int line, int column, String path, String found, String expected) {

  @Override
  public String toString() {
    return "line %d, column %d, %s: found %s; expected %s"
        .formatted(line, column, path, found, expected);
  }
}
