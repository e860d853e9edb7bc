package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.money.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The currency a deal was told in; what happens to the deal later is in it too. */
final class DealCurrency {

  private DealCurrency() {}

  /** The currency of a row about a deal; a cell that names another is a problem of the row. */
  static Optional<Unit> of(DealHistory deal, RowReading row, @Nullable String column) {
    Optional<Unit> unit = told(deal);
    if (column != null && unit.isPresent() && !row.row().cell(column).isEmpty()) {
      String code = unit.get().code();
      if (!row.row().cell(column).equals(code)) {
        row.wrong(
            column,
            code + ", the currency of the deal",
            "Write what happens to a deal in the deal's currency.");
        return Optional.empty();
      }
    }
    return unit;
  }

  private static Optional<Unit> told(DealHistory deal) {
    return deal.events().stream()
        .flatMap(event -> lines(event).stream())
        .map(line -> line.amount().unit())
        .reduce((earlier, later) -> later);
  }

  private static List<DealLine> lines(DealEvent event) {
    if (event instanceof Won won) {
      return won.opportunity().sale().lines();
    }
    if (event instanceof Lost lost) {
      return lost.opportunity().sale().lines();
    }
    return event instanceof Opened opened ? opened.opportunity().sale().lines() : List.of();
  }
}
