package io.countersign.payroll;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The payroll template that Gusto hands out to a company: its columns, and one row for each job of
 * each person. What a bonus or a commission goes into is the row of the primary job.
 */
public final class GustoTemplate {

  static final String ID = "gusto_employee_id";
  static final String TITLE = "title";
  static final String COMMISSION = "commission";
  static final String NOTE = "personal_note";

  private final List<String> header;
  private final Map<String, List<String>> primary = new HashMap<>();

  private GustoTemplate(List<String> header) {
    this.header = header;
  }

  /**
   * @throws IllegalArgumentException saying why it is no such template
   */
  public static GustoTemplate read(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      records.forEach(record -> rows.add(record.getFields()));
    } catch (CsvParseException | IOException e) {
      throw new IllegalArgumentException("it is no CSV: " + e.getMessage(), e);
    }
    GustoTemplate template = new GustoTemplate(rows.isEmpty() ? List.of() : rows.get(0));
    for (String column : List.of(ID, TITLE, COMMISSION)) {
      if (template.number(column).isEmpty()) {
        throw new IllegalArgumentException("it has no column " + column);
      }
    }
    rows.subList(1, rows.size()).forEach(template::add);
    return template;
  }

  List<String> header() {
    return header;
  }

  /** The row of a person's primary job, as it stands in the template. */
  Optional<List<String>> primary(String id) {
    return Optional.ofNullable(primary.get(id));
  }

  Optional<Integer> number(String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(column)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private void add(List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(
          "a row has " + row.size() + " cells, the header " + header.size());
    }
    String id = row.get(number(ID).orElseThrow());
    boolean isPrimary = row.get(number(TITLE).orElseThrow()).contains("(Primary)");
    if (isPrimary || !primary.containsKey(id)) {
      primary.put(id, row);
    }
  }
}
