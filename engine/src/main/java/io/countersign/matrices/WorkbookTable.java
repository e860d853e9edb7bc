package io.countersign.matrices;

import io.countersign.matrices.Table.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A table as the one sheet of a workbook (Office Open XML, ECMA-376). Words and percentages are
 * text cells, so that no program rounds them or turns them into days.
 */
final class WorkbookTable {

  private static final String SHEET = "matrix";
  private static final int HEADER_BYTES = 8;

  private WorkbookTable() {}

  static Table read(String file, Path path) throws IOException {
    Findings whole = new Findings(file);
    if (ReadableWorkbook.isOLE2Header(start(path))) {
      whole.file(
          "an old or encrypted workbook",
          "a workbook as .xlsx without a password",
          "Save it as .xlsx.");
      whole.refuse();
    }
    WorkbookParts parts = WorkbookParts.unpack(path, whole);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(parts.packed()), new ReadingOptions(true, true))) {
      Sheet sheet = only(workbook.getSheets().toList(), whole);
      Findings findings = new Findings(file + ", sheet " + sheet.getName());
      new WorkbookCheck(findings).look(parts.parts());
      return TableShape.of(
          lines(sheet, new WorkbookCell(workbook.isDate1904(), findings), findings), findings);
    } catch (MatrixRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      new WorkbookCheck(whole).look(parts.parts());
      whole.file(
          "a workbook that cannot be read: " + e.getMessage(),
          "a workbook as .xlsx",
          "Save it again from the spreadsheet program.");
      whole.refuse();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      return bytes.readNBytes(HEADER_BYTES);
    }
  }

  private static Sheet only(List<Sheet> sheets, Findings findings) {
    List<String> hidden =
        sheets.stream()
            .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
            .map(Sheet::getName)
            .toList();
    if (!hidden.isEmpty()) {
      findings.file(
          "the hidden sheets " + hidden, "one sheet in sight", "Unhide them and delete them.");
    } else if (sheets.size() != 1) {
      findings.file(
          "the sheets " + sheets.stream().map(Sheet::getName).toList(),
          "one sheet",
          "Delete those that are not the table.");
    }
    findings.refuse();
    return sheets.get(0);
  }

  private static List<Line> lines(Sheet sheet, WorkbookCell reader, Findings findings)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> next = rows.iterator(); next.hasNext(); ) {
        Row row = next.next();
        List<Cell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? Cell.EMPTY : reader.read(cell)));
        Line line = new Line(row.getRowNum(), cells);
        boolean large = line.row() > Table.MOST_ROWS + 1 || cells.size() > Table.MOST_COLUMNS;
        if (large && !line.isEmpty()) {
          CsvTable.tooLarge(line.row(), findings);
        }
        if (!large) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** A workbook of the rows, of which the first is the header. */
  static byte[] write(List<List<String>> rows, List<Boolean> numbers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Countersign", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(SHEET);
      for (int column = 0; column < rows.get(0).size(); column++) {
        boolean number = numbers.get(column);
        if (!number) {
          sheet.style(column).format("@").set();
        }
        for (int row = 0; row < rows.size(); row++) {
          write(sheet, row, column, rows.get(row).get(column), number && row > 0);
        }
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, String text, boolean number) {
    if (text.isEmpty()) {
      return;
    }
    if (number && WorkbookCell.survivesAsNumber(text)) {
      sheet.value(row, column, new BigDecimal(text));
    } else {
      sheet.value(row, column, text);
      sheet.style(row, column).format("@").set();
    }
  }
}
