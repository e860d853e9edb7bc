package io.countersign.clauses;

/**
 * Something wrong with a file of wording.
 *
 * @param line from 1
 */
public record WordingProblem(String file, int line, String found, String expected) {

  @Override
  public String toString() {
    return file + ", line " + line + ": found " + found + "; expected " + expected;
  }
}
