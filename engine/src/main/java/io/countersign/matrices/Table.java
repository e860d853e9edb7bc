package io.countersign.matrices;

import java.util.List;

/**
 * A table as a file holds it: a header and rows without a gap, all as wide as the header.
 *
 * @param findings what was wrong with it so far
 */
record Table(List<String> header, List<Line> lines, Findings findings) {

  static final int MOST_ROWS = 10_000;
  static final int MOST_COLUMNS = 200;

  Table {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /** One row and its number in the file, from 1. */
  record Line(int row, List<Cell> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(Cell::isEmpty);
    }

    /** The cell of a column counted from 0. */
    Cell at(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
  }
}
