package io.countersign.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file (RFC 4180) with a header, read row by row. Empty lines are skipped; a byte order mark
 * of UTF-8 is skipped and believed. What cannot be read is {@link Stopped}.
 */
final class CsvFile implements AutoCloseable {

  private final String name;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private final Map<String, Integer> numbers = new HashMap<>();
  private long line;

  private CsvFile(String name, CloseableIterator<CsvRecord> records, Collection<String> columns) {
    this.name = name;
    this.records = records;
    try {
      this.header = read().map(CsvRecord::getFields).orElse(List.of());
      requireColumns(columns);
    } catch (Stopped e) {
      close();
      throw e;
    }
  }

  /** Opens a file that must have these columns. */
  static CsvFile open(Path folder, String name, FileStyle style, Collection<String> columns) {
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw new Stopped(
          name,
          0,
          "no such file in " + folder,
          "a CSV file",
          "Put the file there, or correct its name in the mapping.");
    }
    try {
      return new CsvFile(name, records(path, style), columns);
    } catch (IOException e) {
      throw new Stopped(name, 0, String.valueOf(e.getMessage()), "a readable file", "Try again.");
    }
  }

  String name() {
    return name;
  }

  List<String> header() {
    return header;
  }

  /** The number of a column, from 1. */
  int number(String column) {
    return numbers.getOrDefault(column, 0);
  }

  Optional<CsvRow> next() {
    return read()
        .map(record -> new CsvRow(this, record.getStartingLineNumber(), record.getFields()));
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CsvRecord> read() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      String last = record.getField(record.getFieldCount() - 1);
      if (last.equals(EndMarkedReader.END)) {
        return Optional.empty();
      }
      if (last.endsWith(EndMarkedReader.END)) {
        throw unreadable(
            record.getStartingLineNumber(), "a quotation mark that is never closed after it");
      }
      line = record.getStartingLineNumber();
      for (String cell : record.getFields()) {
        line += cell.chars().filter(c -> c == '\n').count();
      }
      return Optional.of(record);
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw unreadable(line + 1, String.valueOf(cause.getMessage()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new Stopped(
            name,
            line + 1,
            "bytes on this line or later that are no text in the file's encoding",
            "the encoding of the mapping",
            "State the file's encoding under format: encoding, such as windows-1252.");
      }
      throw e;
    }
  }

  private Stopped unreadable(long line, String found) {
    return new Stopped(
        name,
        line,
        found,
        "a row of CSV",
        "Look for a quotation mark that is not closed, or that stands inside a quoted cell alone;"
            + " there it must be doubled.");
  }

  private void requireColumns(Collection<String> columns) {
    if (header.isEmpty()) {
      throw new Stopped(
          name, 1, "an empty file", "a header", "Export the file again, with its header.");
    }
    for (int i = 0; i < header.size(); i++) {
      String column = Words.stripped(header.get(i));
      if (numbers.put(column, i + 1) != null && columns.contains(column)) {
        throw new Stopped(
            name,
            1,
            "the column '" + column + "' twice in the header",
            "each column of the mapping once",
            "Rename one of the two columns.");
      }
    }
    List<String> missing = columns.stream().filter(c -> !numbers.containsKey(c)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new Stopped(
          name,
          1,
          "the columns '" + String.join("', '", header) + "'",
          "also '" + String.join("', '", missing) + "'",
          "Correct the names of columns in the mapping, or its delimiter if this looks like one"
              + " column.");
    }
  }

  private static CloseableIterator<CsvRecord> records(Path path, FileStyle style)
      throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    Charset encoding = style.encoding();
    if (mark.length == 3
        && mark[0] == (byte) 0xEF
        && mark[1] == (byte) 0xBB
        && mark[2] == (byte) 0xBF) {
      encoding = StandardCharsets.UTF_8;
    } else {
      in.reset();
    }
    return CsvReader.builder()
        .fieldSeparator(style.delimiter())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .ofCsvRecord(
            new EndMarkedReader(
                new InputStreamReader(
                    in,
                    encoding
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))))
        .iterator();
  }
}
