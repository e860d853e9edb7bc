package io.countersign.intake;

/**
 * Something wrong in a file: where, what was found there, what was expected, and how to repair it.
 * Problems with the same repair belong together.
 *
 * @param line the line of the file the row begins on, from 1; 0 when the whole file is meant
 * @param column the name in the header; empty when the whole row is meant
 * @param columnNumber its number, from 1; 0 when the whole row is meant
 */
public record ImportProblem(
    String file,
    long line,
    String column,
    int columnNumber,
    String found,
    String expected,
    String repair) {

  @Override
  public String toString() {
    String place = line == 0 ? file : file + " line " + line;
    String where = column.isEmpty() ? place : place + ", column " + columnNumber + " " + column;
    return where + ": found " + found + "; expected " + expected + ". " + repair;
  }
}
