package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.money.Rate;
import java.math.BigDecimal;

/** An extra incentive for the deals of its own dates that meet its condition. */
public record Spif(Head head, DateRange during, Condition where, Offer offer)
    implements PlanComponent {

  /** What a deal earns its seller; a shared deal earns each seller the share. */
  public sealed interface Offer {}

  /** An amount for each deal, in the plan's currency. */
  public record PerDeal(BigDecimal amount) implements Offer {}

  /** An amount for each unit sold, in the plan's currency. */
  public record PerUnit(BigDecimal amount) implements Offer {}

  /** A share of the deal's amount. */
  public record OfAmount(Rate rate) implements Offer {}
}
