package io.countersign.statements;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8, CRLF). Text that a spreadsheet would take for a formula gets a
 * leading apostrophe (OWASP ASVS 1.2.10); figures and dates stay as they are, so that {@code
 * -340.80} remains a number.
 */
public final class CsvSheet {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

  private final StringWriter out = new StringWriter();
  private final CsvWriter csv;

  public CsvSheet(String... header) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(header);
  }

  /** Adds a row: strings are text, everything else is written as it is, null is empty. */
  public void row(@Nullable Object... cells) {
    List<String> texts = Arrays.stream(cells).map(CsvSheet::cell).toList();
    csv.writeRecord(texts);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String cell(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    String text = cell.toString();
    boolean formula =
        cell instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
