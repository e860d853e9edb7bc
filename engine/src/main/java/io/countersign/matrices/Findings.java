package io.countersign.matrices;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong with one table so far. */
final class Findings {

  private final String where;
  private final List<MatrixProblem> problems = new ArrayList<>();

  Findings(String where) {
    this.where = where;
  }

  /** Something wrong with the whole file. */
  void file(String found, String expected, String wayOut) {
    cell(0, 0, found, expected, wayOut);
  }

  /** Something wrong with a cell; column 0 is the whole row. */
  void cell(int row, int column, String found, String expected, String wayOut) {
    problems.add(new MatrixProblem(where, row, column, found, expected, wayOut));
  }

  /** Whether something is known of a cell already, or of its whole row. */
  boolean knows(int row, int column) {
    return problems.stream()
        .anyMatch(
            problem ->
                problem.row() == row
                    && (column == 0 || problem.column() == 0 || problem.column() == column));
  }

  /**
   * @throws MatrixRefused when anything was found
   */
  void refuse() {
    if (!problems.isEmpty()) {
      throw new MatrixRefused(problems);
    }
  }
}
