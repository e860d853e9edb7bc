package io.countersign.matrices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.matrices.Table.Line;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV (RFC 4180) in UTF-8. Commas separate; semicolons do where the header has no comma,
 * as some languages' spreadsheets save it.
 */
final class CsvTable {

  /** Stands behind the text; where it is not a row of its own, a quotation mark is still open. */
  private static final String END = "\u0000end";

  /** What a spreadsheet program might run. */
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

  private CsvTable() {}

  /** Whether a spreadsheet program could take a text for a formula. */
  static boolean looksLikeFormula(String text) {
    return FORMULA.matcher(text).matches();
  }

  static Table read(String file, byte[] bytes) {
    Findings findings = new Findings(file);
    List<Line> lines = new ArrayList<>();
    String text = text(bytes, findings);
    String header = text.lines().findFirst().orElse("");
    char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
    String ended = text.isEmpty() || text.endsWith("\n") ? text + END : text + "\n" + END;
    int row = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(ended)) {
      for (CsvRecord read : records) {
        row++;
        List<String> cells = read.getFields();
        String last = cells.get(cells.size() - 1);
        if (last.equals(END) && cells.size() == 1) {
          break;
        }
        if (last.endsWith(END)) {
          findings.cell(
              row, 0, "an open quotation mark", "its end", "Close it, or save the file again.");
          break;
        }
        if (row > Table.MOST_ROWS + 1 || cells.size() > Table.MOST_COLUMNS) {
          tooLarge(row, findings);
        }
        lines.add(new Line(row, cells.stream().map(Cell::untyped).toList()));
      }
    } catch (CsvParseException e) {
      findings.cell(
          row + 1,
          0,
          String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          "CSV",
          "Save the table again from the spreadsheet program.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    widths(lines, findings);
    return TableShape.of(lines, findings);
  }

  static void tooLarge(int row, Findings findings) {
    findings.cell(
        row,
        0,
        "a larger table",
        "at most " + Table.MOST_ROWS + " rows and " + Table.MOST_COLUMNS + " columns",
        "Divide the table among several parts of the plan.");
    findings.refuse();
  }

  private static void widths(List<Line> lines, Findings findings) {
    int width = lines.isEmpty() ? 0 : lines.get(0).cells().size();
    for (Line line : lines) {
      if (line.cells().size() != width && !line.isEmpty()) {
        findings.cell(
            line.row(),
            0,
            line.cells().size() + " cells",
            width + ", as in the header",
            "Put quotation marks around a cell that has the separator in it.");
      }
    }
  }

  private static String text(byte[] bytes, Findings findings) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      findings.file(
          "bytes that are no UTF-8", "text in UTF-8", "Save it as “CSV UTF-8”, or as .xlsx.");
      findings.refuse();
      return "";
    }
  }

  static byte[] write(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
