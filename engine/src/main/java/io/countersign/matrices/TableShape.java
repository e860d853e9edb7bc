package io.countersign.matrices;

import io.countersign.matrices.Table.Line;
import java.util.ArrayList;
import java.util.List;

/** Makes a table of the rows of a file: the first with words is the header, no row is missing. */
final class TableShape {

  private TableShape() {}

  static Table of(List<Line> lines, Findings findings) {
    List<Line> rows = new ArrayList<>(lines);
    while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    if (rows.isEmpty() || rows.get(0).row() != 1 || rows.get(0).isEmpty()) {
      findings.cell(
          1, 0, "nothing", "the header in the first row", "Write the names of the columns there.");
      findings.refuse();
    }
    List<String> header = header(rows.remove(0), findings);
    if (rows.isEmpty()) {
      findings.file("a header and no row", "at least one row", "Write the rows below the header.");
      findings.refuse();
    }
    int expected = 2;
    for (Line line : rows) {
      if (line.isEmpty() || line.row() != expected) {
        findings.cell(
            Math.min(expected, line.row()),
            0,
            "an empty row",
            "rows without a gap",
            "Delete the row, or write what was forgotten.");
      }
      expected = line.row() + 1;
      wide(line, header.size(), findings);
    }
    rows.removeIf(Line::isEmpty);
    return new Table(header, rows, findings);
  }

  private static List<String> header(Line line, Findings findings) {
    List<String> header = new ArrayList<>(line.cells().stream().map(Cell::text).toList());
    while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
      header.remove(header.size() - 1);
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).isEmpty()) {
        findings.cell(
            1, i + 1, "no name", "the name of the column", "Name the column, or delete it.");
      } else if (header.subList(0, i).contains(header.get(i))) {
        findings.cell(
            1,
            i + 1,
            "the column '" + header.get(i) + "' once more",
            "each column once",
            "Delete one of the two.");
      }
    }
    return header;
  }

  private static void wide(Line line, int columns, Findings findings) {
    for (int i = columns; i < line.cells().size(); i++) {
      if (!line.at(i).isEmpty()) {
        findings.cell(
            line.row(),
            i + 1,
            Told.quoted(line.at(i).text()),
            "nothing beside the columns of the header",
            "Delete the cell, or name its column in the first row.");
      }
    }
  }
}
