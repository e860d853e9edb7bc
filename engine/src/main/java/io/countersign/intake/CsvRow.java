package io.countersign.intake;

import java.util.List;

/** One row of a CSV file as it stands there, with the line it begins on. */
record CsvRow(CsvFile file, long line, List<String> cells) {

  boolean hasAllCells() {
    return cells.size() == file.header().size();
  }

  /** The cell of a column without the blanks around it; empty when there is none. */
  String cell(String column) {
    int number = file.number(column);
    return number == 0 || number > cells.size() ? "" : Words.stripped(cells.get(number - 1));
  }
}
