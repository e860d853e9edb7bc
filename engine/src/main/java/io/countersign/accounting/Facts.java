package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What accounting starts from: what was posted in each period, what was paid, and the deals.
 *
 * @param posted by period, what was posted for each earning
 * @param owed by day, what the books owe everybody of the pay periods that start before it
 * @param paid by day, what was paid in the pay periods that start before it
 * @param expense by period, what it added to all expenses of the books, by currency
 * @param deals by their key
 * @param ends the cancellations, each with the moment it was learned
 */
record Facts(
    Map<Period, Map<EarningLine, Balance>> posted,
    Map<LocalDate, Map<Holder, Owed>> owed,
    Map<LocalDate, Map<Holder, Money>> paid,
    Map<Period, Map<String, Money>> expense,
    Map<String, DealHistory> deals,
    Map<String, List<End>> ends,
    Roster roster) {

  /** The end of a contract, and when it was learned. */
  record End(LocalDate on, Instant learned) {}

  /**
   * The day a contract ended as it was known when a period was closed: what is learned later is
   * booked later.
   */
  @Nullable LocalDate ended(String deal, BookPeriod period) {
    Instant closed = period.closedAt();
    LocalDate first = null;
    for (End end : ends.getOrDefault(deal, List.of())) {
      if ((closed == null || !end.learned().isAfter(closed))
          && (first == null || end.on().isBefore(first))) {
        first = end.on();
      }
    }
    return first;
  }
}
