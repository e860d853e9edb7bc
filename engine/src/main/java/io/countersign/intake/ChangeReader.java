package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.intake.ChangeColumns.Kind;
import io.countersign.money.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an event of a row that says what became of a won deal: amended or cancelled. */
final class ChangeReader implements FactReader<DealEvent> {

  /** What may be there once; an amendment once for each day and product. */
  private record Key(DealId deal, Kind kind, @Nullable LocalDate on, String product) {}

  private final ChangeColumns columns;
  private final DealLookup deals;
  private final AmendmentReader amendments;
  private final String source;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows about the same day.");

  ChangeReader(
      ChangeColumns columns, References references, Destination destination, String source) {
    this.columns = columns;
    this.deals = new DealLookup(columns.deal(), destination);
    this.amendments = new AmendmentReader(columns, references);
    this.source = source;
  }

  @Override
  public String file() {
    return columns.file();
  }

  @Override
  public Set<String> columns() {
    return columns.columns();
  }

  @Override
  public void expect(List<RowReading> rows) {
    deals.expect(rows);
  }

  @Override
  public List<DealEvent> read(RowReading row) {
    Optional<DealHistory> deal = deals.find(row);
    Optional<Kind> kind = columns.kind().of(row);
    Optional<LocalDate> on = row.date(columns.on());
    if (deal.isEmpty() || kind.isEmpty() || on.isEmpty()) {
      return List.of();
    }
    Optional<Won> won = deal.get().won();
    if (won.isEmpty()) {
      row.wrong(
          columns.deal().get(0),
          "the key of a deal that is won",
          "Tell deals as won before they are amended or cancelled.");
      return List.of();
    }
    if (on.get().isBefore(won.get().on())) {
      refuseDay(row, on.get(), "a day from " + won.get().on() + " on, when the deal was won");
      return List.of();
    }
    Optional<? extends DealEvent> event =
        kind.get() == Kind.CANCELLED
            ? cancelled(row, deal.get(), on.get())
            : amended(row, deal.get(), on.get());
    event.ifPresent(deals::learn);
    return List.copyOf(event.stream().toList());
  }

  private Optional<Cancelled> cancelled(RowReading row, DealHistory deal, LocalDate on) {
    String column = columns.reason();
    String told = column == null ? "" : row.text(column, 200);
    String reason = told.isEmpty() ? "told as cancelled by " + source : told;
    refuseSecond(row, new Key(deal.deal(), Kind.CANCELLED, null, ""));
    Optional<LocalDate> known = deal.cancelled().map(Cancelled::on);
    if (known.isPresent() && known.get().isBefore(on)) {
      refuseDay(row, on, known.get() + " or before; the deal is cancelled since then");
    }
    return row.good() && known.filter(on::equals).isEmpty()
        ? Optional.of(new Cancelled(deal.deal(), reason, on))
        : Optional.empty();
  }

  private Optional<Amended> amended(RowReading row, DealHistory deal, LocalDate on) {
    Amended before = new Amended(deal.deal(), sale(deal, on), on);
    Optional<Unit> unit = DealCurrency.of(deal, row, columns.currency());
    Optional<DealLine> line = unit.flatMap(u -> amendments.line(row, before.sale(), u));
    line.ifPresent(l -> refuseSecond(row, new Key(deal.deal(), Kind.AMENDED, on, l.product())));
    if (!row.good() || line.isEmpty()) {
      return Optional.empty();
    }
    Amended now = new Amended(deal.deal(), AmendmentReader.with(line.get(), before.sale()), on);
    return Optional.of(now).filter(a -> !EventJson.write(a).equals(EventJson.write(before)));
  }

  /** What is sold on a day: the win as amended until then. */
  private static Sale sale(DealHistory deal, LocalDate day) {
    Sale sale = deal.won().orElseThrow().opportunity().sale();
    for (Amended amended : deal.amendments()) {
      sale = amended.on().isAfter(day) ? sale : amended.sale();
    }
    return sale;
  }

  private void refuseSecond(RowReading row, Key key) {
    keys.refuseSecond(row, columns.deal().get(0), key, key.deal().value());
  }

  private void refuseDay(RowReading row, LocalDate on, String expected) {
    String column = columns.on().column();
    row.wrong(
        column == null ? columns.deal().get(0) : column,
        "'" + on + "'",
        expected,
        "Correct the day, or leave the row out.");
  }
}
