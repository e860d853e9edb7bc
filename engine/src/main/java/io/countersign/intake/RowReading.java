package io.countersign.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One row while it is read: cells get their types, and everything wrong is collected. */
final class RowReading {

  private final CsvRow row;
  private final FileStyle style;
  private final List<ImportProblem> problems = new ArrayList<>();

  RowReading(CsvRow row, FileStyle style) {
    this.row = row;
    this.style = style;
    if (!row.hasAllCells()) {
      wrongRow(
          row.cells().size() + " cells",
          row.file().header().size() + " cells, as in the header",
          "Look for a "
              + (style.delimiter().equals("\t") ? "tab" : "'" + style.delimiter() + "'")
              + " too many or too few; a cell that contains one needs quotation marks.");
    }
  }

  CsvRow row() {
    return row;
  }

  List<ImportProblem> problems() {
    return problems;
  }

  boolean good() {
    return problems.isEmpty();
  }

  /** The text of a cell of at most so many characters. */
  String text(String column, int longest) {
    String text = row.cell(column);
    if (text.codePointCount(0, text.length()) > longest) {
      wrong(column, "at most " + longest + " characters", "Shorten the texts in '" + column + "'.");
      return "";
    }
    return text;
  }

  /** The key of the row: the cells of the key columns, joined by a slash. */
  String key(List<String> columns, String example) {
    StringJoiner key = new StringJoiner("/");
    for (String column : columns) {
      String part = text(column, 100);
      if (part.isEmpty()) {
        wrong(column, example, "Fill in '" + column + "', which identifies the row.");
      }
      key.add(part);
    }
    if (key.length() > 100) {
      wrong(columns.get(0), "a key of at most 100 characters", "Choose shorter key columns.");
    }
    return key.toString();
  }

  /** The number in a cell, which may be below zero. */
  Optional<BigDecimal> signed(String column) {
    Optional<BigDecimal> number = style.numbers().read(row.cell(column));
    if (number.isEmpty()) {
      wrong(
          column,
          style.numbers().expected(),
          "Write '"
              + column
              + "' as a number, or state its marks under format: decimal and grouping.");
    }
    return number;
  }

  /** The number in a cell, of zero or more. */
  Optional<BigDecimal> number(String column) {
    Optional<BigDecimal> number = signed(column);
    if (number.isPresent() && number.get().signum() < 0) {
      wrong(
          column,
          "a number of zero or more",
          "Remove the minus sign in '" + column + "'; a deal that is off is told as lost.");
      return Optional.empty();
    }
    return number;
  }

  /** The number in a cell that may be empty, of a column that need not be there. */
  Optional<BigDecimal> optionalNumber(@Nullable String column) {
    return column == null || row.cell(column).isEmpty() ? Optional.empty() : number(column);
  }

  /** The day in a cell that must be filled. */
  Optional<LocalDate> date(String column, String need) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      wrong(column, "a date", need);
      return Optional.empty();
    }
    Set<LocalDate> days = style.dates().read(text);
    if (days.size() != 1) {
      wrong(
          column,
          days.isEmpty() ? style.dates().expected() : "one day; it reads as " + days,
          "Write the dates in '" + column + "' in one way, and state it under format: dates.");
      return Optional.empty();
    }
    return Optional.of(days.iterator().next());
  }

  /** The day in a cell, or the mapping's other one. */
  Optional<LocalDate> date(DateColumn from) {
    String column = from.column();
    if (column == null || (row.cell(column).isEmpty() && from.otherwise() != null)) {
      return Optional.ofNullable(from.otherwise());
    }
    return date(column, "Fill in '" + column + "', or add otherwise: a date, to the mapping.");
  }

  /**
   * The first day on which a row no longer holds; null when the cell is empty or has a problem.
   *
   * @param end null when all rows hold on
   * @param from the first day, if it is known
   */
  @Nullable LocalDate until(@Nullable EndColumn end, @Nullable LocalDate from) {
    if (end == null || row.cell(end.column()).isEmpty()) {
      return null;
    }
    @Nullable LocalDate told = date(end.column(), "").orElse(null);
    @Nullable LocalDate until = told == null || !end.inclusive() ? told : told.plusDays(1);
    if (until != null && from != null && !from.isBefore(until)) {
      wrong(
          end.column(),
          (end.inclusive() ? "a day from " + from + " on" : "a day after " + from),
          "Let every row end after it begins.");
      return null;
    }
    return until;
  }

  void wrong(String column, String expected, String repair) {
    String cell = row.cell(column);
    wrong(column, cell.isEmpty() ? "an empty cell" : "'" + cell + "'", expected, repair);
  }

  void wrong(String column, String found, String expected, String repair) {
    problems.add(
        new ImportProblem(
            row.file().name(),
            row.line(),
            column,
            row.file().number(column),
            found,
            expected,
            repair));
  }

  private void wrongRow(String found, String expected, String repair) {
    problems.add(new ImportProblem(row.file().name(), row.line(), "", 0, found, expected, repair));
  }
}
