package io.countersign.web.contracts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.bookings.BookingRegister;
import io.countersign.clauses.Template;
import io.countersign.contracts.Role;
import io.countersign.deals.Booking;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A CSV file that asks for contracts: one line for each booking, a column for each field of the
 * draft. All that is wrong with it is told at once, and then nothing of it is kept.
 */
final class BatchFile {

  /** The most contracts that one file may ask for. */
  static final int MOST = 20_000;

  private static final String BOOKING = "booking";

  private final String name;
  private final Template template;
  private final BookingRegister bookings;
  private final Map<String, String> usual;
  private final List<String> problems = new ArrayList<>();
  private final List<BatchRows.Asked> asked = new ArrayList<>();

  /**
   * @param usual what holds for the fields of the seller where the file has no such column
   */
  BatchFile(String name, Template template, BookingRegister bookings, Map<String, String> usual) {
    this.name = name;
    this.template = template;
    this.bookings = bookings;
    this.usual = usual;
  }

  /** What is wrong, each with file, line and column. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** What is asked for; only when there are no problems. */
  List<BatchRows.Asked> asked() {
    return List.copyOf(asked);
  }

  /** The columns that a file may have, the booking first. */
  static List<String> columns(Template template) {
    List<String> columns = new ArrayList<>(List.of(BOOKING));
    for (Role role : List.of(Role.CUSTOMER, Role.SELLER)) {
      DraftForm.fields(role).forEach(field -> columns.add(field.key()));
    }
    DraftForm.terms(template).forEach(term -> columns.add(term.name()));
    return columns;
  }

  void read(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    List<CsvRecord> rows;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      rows = reader.stream().toList();
    } catch (CsvParseException | UncheckedIOException e) {
      problems.add(name + ": it is no CSV file: " + e.getMessage());
      return;
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty()) {
      problems.add(name + ": it is empty; the first line names the columns.");
      return;
    }
    List<String> heads = rows.get(0).getFields().stream().map(String::strip).toList();
    if (!heads(heads)) {
      return;
    }
    if (rows.size() - 1 > MOST || rows.size() == 1) {
      problems.add(
          "%s: found %d lines below the heading, expected 1 to %d."
              .formatted(name, rows.size() - 1, MOST));
      return;
    }
    Set<String> seen = new HashSet<>();
    rows.stream().skip(1).forEach(row -> row(row, heads, seen));
  }

  private boolean heads(List<String> heads) {
    Set<String> known = new LinkedHashSet<>(columns(template));
    if (!heads.contains(BOOKING)) {
      problems.add(name + ", line 1: there is no column \"booking\".");
    }
    for (String head : heads) {
      if (!known.remove(head)) {
        problems.add(
            "%s, line 1: \"%s\" is no column, or stands there twice. Columns are %s."
                .formatted(name, head, columns(template)));
      }
    }
    return problems.isEmpty();
  }

  private void row(CsvRecord row, List<String> heads, Set<String> seen) {
    int line = (int) row.getStartingLineNumber();
    if (row.getFieldCount() != heads.size()) {
      problems.add(
          "%s, line %d: found %d fields, expected %d."
              .formatted(name, line, row.getFieldCount(), heads.size()));
      return;
    }
    Map<String, String> typed = new HashMap<>();
    for (int column = 0; column < heads.size(); column++) {
      typed.put(heads.get(column), row.getField(column).strip());
    }
    String id = typed.getOrDefault(BOOKING, "");
    Optional<Booking> booking = bookings.latest(id);
    if (booking.isEmpty() || !seen.add(id)) {
      problems.add(
          "%s, line %d, column booking: \"%s\" is %s."
              .formatted(
                  name, line, id, booking.isEmpty() ? "no booking we know" : "asked for twice"));
      return;
    }
    usual.forEach(typed::putIfAbsent);
    typed.putIfAbsent("customer-party", booking.get().opportunity().sale().account());
    DraftForm form = DraftForm.typed(typed);
    if (form.proposal(template, booking.get()).isEmpty()) {
      form.errors()
          .forEach(
              (field, error) ->
                  problems.add("%s, line %d, column %s: %s".formatted(name, line, field, error)));
      return;
    }
    asked.add(new BatchRows.Asked(line, id, typed));
  }
}
