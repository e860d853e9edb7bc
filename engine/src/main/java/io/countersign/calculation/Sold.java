package io.countersign.calculation;

import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Opportunity;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one telling of a deal adds on one day: the whole sale for the win (revision 1), the
 * difference for each amendment, the money of an invoice or a payment.
 *
 * @param lines amounts in the plan's currency, exact; differences for an amendment
 */
record Sold(DealHistory history, Opportunity opportunity, Telling telling, List<DealLine> lines) {

  /** Which event it is, how it counts, its number among those of its deal, and its day. */
  record Telling(Measure.On event, Counts counts, int revision, LocalDate on) {}

  /** How a telling counts. */
  enum Counts {
    /** In measures and for pay. */
    FULLY,
    /** For pay at the rate the deal was paid at, not in measures: a deal that became smaller. */
    AT_ORIGINAL_RATE,
    /** In measures, not for pay: a cancelled deal that no longer counts. */
    IN_MEASURES_ONLY
  }

  String deal() {
    return history.deal().value();
  }

  LocalDate on() {
    return telling.on();
  }

  boolean isWin() {
    return telling.event() == Measure.On.WON && telling.revision() == 1;
  }

  BigDecimal amount() {
    BigDecimal sum = lines.get(0).amount().value();
    for (int i = 1; i < lines.size(); i++) {
      sum = sum.add(lines.get(i).amount().value());
    }
    return sum;
  }

  /** The word of a text attribute of the sale, or null. */
  @Nullable String attribute(String name) {
    return opportunity.sale().attributes().get(name);
  }
}
