package io.countersign.calculation;

import io.countersign.attainment.Metric;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.money.ExchangeRates;
import io.countersign.people.Roster;
import io.countersign.plans.PlanVersion;
import java.util.List;

/**
 * Everything a calculation looks at: one plan, who works where, what is known of every deal (in any
 * order) and beside deals, and the periods to answer for (of the plan's own cadence, in order).
 */
public record Worksheet(
    PlanVersion plan, Roster roster, List<DealHistory> deals, List<Period> periods, Known known) {

  /** What is known beside deals: imported numbers, and what currencies are worth. */
  public record Known(List<Metric> metrics, ExchangeRates rates) {
    public static final Known NOTHING = new Known(List.of(), ExchangeRates.NONE);
  }

  /** A worksheet of deals only. */
  public Worksheet(PlanVersion plan, Roster roster, List<DealHistory> deals, List<Period> periods) {
    this(plan, roster, deals, periods, Known.NOTHING);
  }
}
