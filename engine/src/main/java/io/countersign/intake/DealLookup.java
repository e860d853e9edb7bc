package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The deals that the rows of a file are about, looked up for many rows at a time. */
final class DealLookup {

  private final List<String> columns;
  private final Destination destination;
  private final Map<DealId, DealHistory> deals = new HashMap<>();

  /**
   * @param columns whose cells, joined by a slash, are a deal's key
   */
  DealLookup(List<String> columns, Destination destination) {
    this.columns = columns;
    this.destination = destination;
  }

  void expect(List<RowReading> rows) {
    Set<DealId> keys =
        rows.stream()
            .map(row -> columns.stream().map(row.row()::cell).collect(Collectors.joining("/")))
            .filter(key -> !key.isBlank())
            .map(DealId::new)
            .collect(Collectors.toSet());
    deals.clear();
    deals.putAll(destination.deals(keys));
  }

  /** The deal of a row; one that nobody told of is a problem of the row. */
  Optional<DealHistory> find(RowReading row) {
    String key = row.key(columns, "the key of a deal");
    if (!row.good() && key.isBlank()) {
      return Optional.empty();
    }
    Optional<DealHistory> deal = Optional.ofNullable(deals.get(new DealId(key)));
    if (deal.isEmpty()) {
      row.wrong(
          columns.get(0),
          "'" + key + "'",
          "the key of a deal that was told",
          "Import the deals first, or write their keys as there.");
    }
    return deal;
  }

  /** Adds what a row tells, for the rows after it. */
  void learn(DealEvent event) {
    deals.computeIfPresent(
        event.deal(),
        (id, known) -> {
          List<DealEvent> events = new ArrayList<>(known.events());
          events.add(event);
          return new DealHistory(id, events);
        });
  }
}
