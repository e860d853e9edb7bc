package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.intake.PaymentColumns.Kind;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of a row about an invoice or a payment. An invoice is issued once; it may be paid
 * on several days. What was told is not told otherwise later: both would count.
 */
final class PaymentReader implements FactReader<DealEvent> {

  /** What may be there once; the day only of a payment. */
  private record Key(DealId deal, Kind kind, String invoice, @Nullable LocalDate on) {}

  private final PaymentColumns columns;
  private final DealLookup deals;
  private final SeenKeys keys =
      new SeenKeys(
          "Add up the rows of one invoice and day, or let a second column tell them apart under"
              + " invoice: in the mapping.");

  PaymentReader(PaymentColumns columns, Destination destination) {
    this.columns = columns;
    this.deals = new DealLookup(columns.deal(), destination);
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
    String invoice = row.key(columns.invoice(), "the number of an invoice");
    Optional<BigDecimal> amount = row.signed(columns.amount());
    Optional<Unit> unit = deal.flatMap(told -> DealCurrency.of(told, row, columns.currency()));
    if (deal.isPresent() && unit.isEmpty() && row.good()) {
      row.wrong(columns.deal().get(0), "a deal with an amount", "Import the deal with its amount.");
    }
    Optional<LocalDate> on = row.date(columns.on());
    if (!row.good() || kind.isEmpty()) {
      return List.of();
    }
    DealId id = deal.orElseThrow().deal();
    Quantity money = new Quantity(amount.orElseThrow(), unit.orElseThrow());
    DealEvent event =
        kind.get() == Kind.INVOICED
            ? new Invoiced(id, invoice, money, on.orElseThrow())
            : new Paid(id, invoice, money, on.orElseThrow());
    Optional<Key> key = key(event);
    keys.refuseSecond(row, columns.invoice().get(0), key, invoice);
    Optional<DealEvent> told =
        deal.get().events().stream().filter(known -> key(known).equals(key)).findFirst();
    told.ifPresent(known -> refuseOther(row, known, event));
    return row.good() && told.isEmpty() ? List.of(event) : List.of();
  }

  private void refuseOther(RowReading row, DealEvent known, DealEvent event) {
    if (!EventJson.write(known).equals(EventJson.write(event))) {
      Quantity money =
          known instanceof Invoiced invoiced ? invoiced.amount() : ((Paid) known).amount();
      row.wrong(
          columns.amount(),
          EventJson.plain(money.value()).toPlainString()
              + " "
              + money.unit().code()
              + " on "
              + known.on()
              + ", as told before",
          "Leave what was told as it was, and tell the difference under a number of its own.");
    }
  }

  private static Optional<Key> key(DealEvent event) {
    if (event instanceof Invoiced invoiced) {
      return Optional.of(new Key(event.deal(), Kind.INVOICED, invoiced.invoice(), null));
    }
    return event instanceof Paid paid
        ? Optional.of(new Key(event.deal(), Kind.PAID, paid.invoice(), paid.on()))
        : Optional.empty();
  }
}
