package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealLine;
import io.countersign.intake.LineReader.Line;
import io.countersign.money.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the deals of one import, from a file of their own. The file is read twice: for the
 * deals to take their lines, and for each line to share the fate of its deal. A deal is told with
 * all of its lines or not at all.
 */
final class SoldLines implements FactReader<Change> {

  /** The lines of one deal, and what became of the deal. */
  private static final class Sold {
    private final List<Line> lines = new ArrayList<>(1);
    private long rejected;
    private boolean asked;
    private @Nullable Change change;
  }

  private final LineColumns columns;
  private final References references;
  private final String deals;
  private final Map<String, Sold> sold = new HashMap<>();
  private LineReader reader;

  /**
   * @param deals the file with the deals
   */
  SoldLines(LineColumns columns, References references, String deals) {
    this.columns = columns;
    this.references = references;
    this.deals = deals;
    this.reader = new LineReader(columns, references);
  }

  @Override
  public String file() {
    return columns.file();
  }

  @Override
  public Set<String> columns() {
    return columns.columns();
  }

  /** Takes all rows in, before the deals are read. */
  void collect(CsvFile file, FileStyle style) {
    for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
      RowReading reading = new RowReading(row.get(), style);
      boolean whole = reading.good();
      Sold deal = sold.computeIfAbsent(reader.deal(reading), key -> new Sold());
      Optional<Line> line = whole ? reader.read(reading) : Optional.empty();
      if (line.isPresent()) {
        deal.lines.add(line.get());
      } else if (deal.rejected == 0) {
        deal.rejected = row.get().line();
      }
    }
    reader = new LineReader(columns, references);
  }

  /** Notes that a deal has a row, good or not. */
  void ask(CsvRow row, List<String> key) {
    Sold deal = sold.get(key.stream().map(row::cell).collect(Collectors.joining("/")));
    if (deal != null) {
      deal.asked = true;
    }
  }

  /**
   * The lines of the deal of a row; lines that are rejected, or missing where they are needed, are
   * a problem of the row.
   *
   * @param column the column with the deal's key
   * @param needed whether there must be one
   */
  List<DealLine> of(RowReading row, String column, String key, Unit currency, boolean needed) {
    Sold deal = sold.get(key);
    if (deal == null) {
      if (needed) {
        row.wrong(
            column,
            "'" + key + "' without a line in " + file(),
            "one line or more, as the deal is won",
            "Add the lines of every won deal to " + file() + ".");
      }
      return List.of();
    }
    if (deal.rejected > 0) {
      row.wrong(
          column,
          "'" + key + "', whose line " + deal.rejected + " of " + file() + " is rejected",
          "a deal with good lines only",
          "Repair the rejected lines in " + file() + "; their deals come with them.");
    }
    return deal.lines.stream().map(line -> line.in(currency)).toList();
  }

  /** Notes what became of deals. */
  List<Change> told(List<DealEvent> events, List<Change> changes) {
    for (int i = 0; i < events.size(); i++) {
      Sold deal = sold.get(events.get(i).deal().value());
      if (deal != null) {
        deal.change = changes.get(i);
      }
    }
    return changes;
  }

  @Override
  public List<Change> read(RowReading row) {
    String key = reader.deal(row);
    Optional<Line> line = reader.read(row);
    if (line.isEmpty()) {
      return List.of();
    }
    Sold deal = sold.computeIfAbsent(key, none -> new Sold());
    if (deal.change != null) {
      return List.of(deal.change);
    }
    row.wrong(
        columns.deal().get(0),
        "'" + key + "'" + (deal.asked ? ", a deal that is rejected" : ""),
        "the key of a deal in " + deals,
        deal.asked
            ? "Repair what is rejected of the deal; its lines come with it."
            : "Add the deal to " + deals + ", or write its key as there.");
    return List.of();
  }
}
