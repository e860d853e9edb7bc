package io.countersign.matrices;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells of a workbook. A number is what the program shows of it, fifteen digits; with a
 * format in percent it is a percentage, with one of days a day.
 */
final class WorkbookCell {

  /** The digits that spreadsheet programs keep of a number. */
  private static final int DIGITS = 15;

  private static final int LONGEST = 40;
  private static final int FIRST_SURE_DAY = 61;
  private static final int LAST_DAY = 2_958_465;
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

  private final boolean since1904;
  private final Findings findings;

  WorkbookCell(boolean since1904, Findings findings) {
    this.since1904 = since1904;
    this.findings = findings;
  }

  Cell read(org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> Cell.EMPTY;
      case STRING -> Cell.text(String.valueOf(cell.getText()));
      case NUMBER -> number(cell, String.valueOf(cell.getRawValue()).strip());
      case FORMULA -> Cell.text(String.valueOf(cell.getRawValue()));
      case BOOLEAN, ERROR ->
          wrong(
              cell,
              Told.quoted(String.valueOf(cell.getRawValue())),
              cell.getType() == CellType.ERROR ? "a value without an error" : "a text or a number");
    };
  }

  private Cell wrong(org.dhatim.fastexcel.reader.Cell cell, String found, String expected) {
    findings.cell(
        cell.getAddress().getRow() + 1,
        cell.getColumnIndex() + 1,
        found,
        expected,
        "Format the cell as text and write the value again.");
    return Cell.EMPTY;
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
    if (raw.length() > LONGEST || !raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
      return wrong(cell, Told.quoted(raw), "a number of at most " + DIGITS + " digits");
    }
    BigDecimal number = new BigDecimal(raw).round(new MathContext(DIGITS));
    String format = format(cell);
    if (format.contains("%")) {
      return new Cell(plain(number.movePointRight(2)) + " %", Cell.Form.NUMBER);
    }
    return format.matches(".*[yYdD].*")
        ? day(cell, number)
        : new Cell(plain(number), Cell.Form.NUMBER);
  }

  private Cell day(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole
        || number.compareTo(BigDecimal.valueOf(FIRST_SURE_DAY)) < 0
        || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return wrong(
          cell, "the date number " + plain(number), "a day without a time, from 1900-03-01");
    }
    LocalDate start = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return new Cell(start.plusDays(number.longValueExact()).toString(), Cell.Form.DAY);
  }

  /** The format without its literal texts; formats that every program knows have only a number. */
  private static String format(org.dhatim.fastexcel.reader.Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    if (format != null && !format.isEmpty()) {
      return LITERAL.matcher(format).replaceAll("").replaceAll("(?i)general|standard", "");
    }
    @Nullable Integer id = cell.getDataFormatId();
    int known = id == null ? 0 : id;
    if (known == 9 || known == 10) {
      return "%";
    }
    boolean day =
        (known >= 14 && known <= 17)
            || known == 22
            || (known >= 27 && known <= 36)
            || (known >= 50 && known <= 58);
    return day ? "d" : "";
  }

  /** Whether a text comes back unchanged from a cell that holds it as a number. */
  static boolean survivesAsNumber(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,12})?")
        && new BigDecimal(text).precision() <= DIGITS
        && plain(new BigDecimal(text)).equals(text);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
