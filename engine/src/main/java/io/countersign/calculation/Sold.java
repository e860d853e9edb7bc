package io.countersign.calculation;

import io.countersign.deals.DealHistory;
import io.countersign.deals.Opportunity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one telling of a deal adds on one day: the whole sale for the win (revision 1), the
 * difference for each amendment. Amounts are in the plan's currency, exact.
 */
record Sold(DealHistory history, Opportunity opportunity, Telling telling, List<Line> lines)
    implements Comparable<Sold> {

  /** Which telling it is and its day. */
  record Telling(int revision, LocalDate on) {}

  /** One product: units and amount, which are differences for an amendment. */
  record Line(String product, BigDecimal units, BigDecimal amount) {}

  String deal() {
    return history.deal().value();
  }

  LocalDate on() {
    return telling.on();
  }

  boolean isWin() {
    return telling.revision() == 1;
  }

  BigDecimal amount() {
    return lines.size() == 1
        ? lines.get(0).amount()
        : lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The word of a text attribute of the sale, or null. */
  @Nullable String attribute(String name) {
    return opportunity.sale().attributes().get(name);
  }

  /** By day, then by the deal's key, then by telling: the order in which a table is walked. */
  @Override
  public int compareTo(Sold other) {
    int byDay = on().compareTo(other.on());
    if (byDay != 0) {
      return byDay;
    }
    int byDeal = history.deal().compareTo(other.history.deal());
    return byDeal != 0 ? byDeal : Integer.compare(telling.revision(), other.telling.revision());
  }
}
