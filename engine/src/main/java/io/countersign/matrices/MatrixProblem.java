package io.countersign.matrices;

/**
 * One thing wrong with a table, or with the part of a plan that a table should hold.
 *
 * @param where the file, with its sheet if it has one
 * @param row the row from 1 as a spreadsheet counts; 0 when it is about the whole file
 * @param column the column from 1; 0 when it is about the whole row
 */
public record MatrixProblem(
    String where, int row, int column, String found, String expected, String wayOut) {

  private static final int LETTERS = 26;

  /** The letters of a column counted from 1: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return where
        + (row == 0 ? "" : ", row " + row)
        + (column == 0 ? "" : ", column " + letters(column))
        + ": found "
        + found
        + "; expected "
        + expected
        + (wayOut.isEmpty() ? "" : ". " + wayOut);
  }
}
