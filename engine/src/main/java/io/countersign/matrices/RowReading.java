package io.countersign.matrices;

import io.countersign.matrices.Column.Kind;
import io.countersign.matrices.Table.Line;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the rows of a table into cells by column; whether a value is right says the plan reader.
 */
record RowReading(RowForm form, Plan.Head head, Table table) {

  /** After the name of a column whose cells are fractions, 0.04 where the plan says 4 %. */
  private static final String FRACTION = " as fraction";

  /** All rows in their order; what is wrong with a cell is reported and left out. */
  List<Map<Column, String>> rows() {
    List<Optional<Column>> columns = new ArrayList<>();
    for (String title : table.header()) {
      columns.add(named(title));
      if (columns.get(columns.size() - 1).isEmpty() && !title.isEmpty()) {
        report(
            1,
            columns.size(),
            "the unknown column " + Told.quoted(title),
            "only " + form.titles(),
            "Correct the name, or delete the column.");
      }
    }
    List<Map<Column, String>> rows = new ArrayList<>();
    Map<Map<String, String>, Integer> seen = new LinkedHashMap<>();
    for (Line line : table.lines()) {
      Map<Column, String> row = row(line, columns);
      rows.add(row);
      Integer before =
          table.findings().knows(line.row(), 0)
              ? null
              : seen.putIfAbsent(identity(row), line.row());
      if (before != null) {
        report(
            line.row(),
            0,
            "row " + before + " once more",
            "rows that differ in what they are for",
            "Delete one of the two, or make them differ.");
      }
    }
    return rows;
  }

  private Map<Column, String> row(Line line, List<Optional<Column>> columns) {
    Map<Column, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = line.at(i);
      if (columns.get(i).isPresent() && !cell.isEmpty()) {
        Column column = columns.get(i).get();
        int number = i + 1;
        boolean fraction = !plain(table.header().get(i)).equals(table.header().get(i));
        text(cell, column, line.row(), number)
            .map(text -> column.isNumber() ? number(text, fraction) : text)
            .ifPresent(text -> row.put(column, text));
      }
    }
    if (form instanceof WeightForm weights) {
      for (Column needed : List.of(weights.word(), weights.weight())) {
        int number = table.header().indexOf(needed.title()) + 1;
        if (!row.containsKey(needed) && !table.findings().knows(line.row(), number)) {
          report(line.row(), number, "nothing", "a " + needed.title(), "Fill the cell.");
        }
      }
    }
    return row;
  }

  /** The column of that title; one of fractions has numbers, and stands there once. */
  private Optional<Column> named(String title) {
    String name = plain(title);
    return name.equals(title)
        ? form.column(title)
        : form.column(name).filter(c -> c.isNumber() && !table.header().contains(name));
  }

  /** The name of a column without what it says of how its cells are written. */
  static String plain(String title) {
    return title.endsWith(FRACTION)
        ? title.substring(0, title.length() - FRACTION.length())
        : title;
  }

  /** A number with a digit before its point; a fraction as the percentage it means. */
  private static String number(String cell, boolean fraction) {
    if (!cell.matches("-?(\\d{0,15}\\.)?\\d{1,15}")) {
      return cell;
    }
    BigDecimal number = new BigDecimal(cell);
    if (fraction) {
      BigDecimal percent = number.movePointRight(2).stripTrailingZeros();
      return percent.toPlainString() + " %";
    }
    return cell.startsWith(".") || cell.startsWith("-.") ? number.toPlainString() : cell;
  }

  private Optional<String> text(Cell cell, Column column, int row, int number) {
    boolean word = column.kind() != Kind.VALUE;
    if (word && cell.form() == Cell.Form.UNTYPED && CsvTable.looksLikeFormula(cell.text())) {
      return report(
          row,
          number,
          Told.quoted(cell.text()) + ", which a spreadsheet could run as a formula",
          "a word that begins otherwise",
          "Write the word itself; where it really begins so, use .xlsx.");
    }
    if (column.kind() == Kind.PERIOD) {
      return Optional.of(period(cell.text()));
    }
    boolean changed =
        cell.form() == Cell.Form.DAY
            || (cell.form() == Cell.Form.NUMBER && !cell.text().matches("\\d+"));
    if (word && changed) {
      return report(
          row,
          number,
          "the number or day " + cell.text(),
          "a text; a program may have changed what was written",
          "Format the cell as text and write it again.");
    }
    if (column.kind() != Kind.WORDS && column.kind() != Kind.NOT_WORDS) {
      return Optional.of(cell.text());
    }
    return ConditionCells.split(cell.text()).contains("")
        ? report(
            row,
            number,
            Told.quoted(cell.text()) + " with a word missing",
            "words with one semicolon between two of them",
            "Delete the semicolon too many.")
        : Optional.of(ConditionCells.spelled(cell.text()));
  }

  /** The name of a period; a day means the plan's period that holds it. */
  private String period(String text) {
    try {
      return head.periodOf(LocalDate.parse(text)).toString();
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private Optional<String> report(int row, int column, String found, String expected, String way) {
    table.findings().cell(row, column, found, expected, way);
    return Optional.empty();
  }

  /** The cells of a row by title, in the order of the titles. */
  static Map<String, String> spelled(Map<Column, String> row) {
    Map<String, String> spelled = new TreeMap<>();
    row.forEach((column, cell) -> spelled.put(column.title(), cell));
    return spelled;
  }

  /** What makes a row the same row as another: words in any order, numbers by their value. */
  private Map<String, String> identity(Map<Column, String> row) {
    Map<String, String> identity = new TreeMap<>();
    row.forEach(
        (column, cell) -> {
          if (form.identifies(column)) {
            identity.put(column.title(), same(column, cell));
          }
        });
    return identity;
  }

  private static String same(Column column, String cell) {
    return switch (column.kind()) {
      case WORDS, NOT_WORDS -> new TreeSet<>(ConditionCells.split(cell)).toString();
      case VALUE ->
          cell.matches("-?\\d{1,15}(\\.\\d{1,12})?")
              ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
              : cell.replace(" ", "");
      default -> cell;
    };
  }
}
