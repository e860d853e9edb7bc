package io.countersign.matrices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The files in which tables are kept, by the ending of their names. */
final class TableFile {

  private TableFile() {}

  static boolean isWorkbook(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return true;
    }
    if (!name.endsWith(".csv")) {
      throw MatrixRefused.of(
          name(file),
          name.matches(".*\\.(xlsm|xltm|xlsb|xlam|xls)")
              ? "a workbook that may have macros"
              : "a file of another kind",
          "a table as .xlsx or .csv",
          "Save it as .xlsx.");
    }
    return false;
  }

  static Table read(Path file) throws IOException {
    boolean workbook = isWorkbook(file);
    if (Files.size(file) > WorkbookParts.MOST_BYTES) {
      throw MatrixRefused.of(
          name(file),
          Files.size(file) + " bytes",
          "at most " + WorkbookParts.MOST_BYTES,
          "Copy the table into a new file.");
    }
    return workbook
        ? WorkbookTable.read(name(file), file)
        : CsvTable.read(name(file), Files.readAllBytes(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
