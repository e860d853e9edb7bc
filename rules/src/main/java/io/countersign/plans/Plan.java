package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A compensation plan as checked data. Maps keep the order of the document. */
public record Plan(
    Head head,
    Money money,
    Map<String, Measure> measures,
    Map<String, WeightTable> weights,
    Map<String, Quota> quotas,
    List<PlanComponent> components,
    List<ClawbackTerms> clawback) {

  /** What identifies a plan and when it holds; {@code effective} always has an end. */
  public record Head(String name, String title, int version, DateRange effective, Cadence period) {}

  /**
   * How the plan counts money: its currency, the rounding (once per component and period), and the
   * fixed rates by which amounts in other currencies become the plan's.
   */
  public record Money(
      Currency currency, Rounding rounding, Map<Currency, BigDecimal> exchangeRates) {}

  public String name() {
    return head.name();
  }

  public Currency currency() {
    return money.currency();
  }
}
