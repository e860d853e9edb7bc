package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An extra incentive for the deals of its own dates that meet its condition. */
public record Spif(
    Head head, Terms terms, DateRange during, Condition where, Offer offer, Limits limits)
    implements PlanComponent {

  /** What a deal earns its seller; a shared deal earns each seller the share. */
  public sealed interface Offer {}

  /** An amount for each deal, in the plan's currency. */
  public record PerDeal(BigDecimal amount) implements Offer {}

  /** An amount for each unit sold, in the plan's currency. */
  public record PerUnit(BigDecimal amount) implements Offer {}

  /** A share of the deal's amount. */
  public record OfAmount(Rate rate) implements Offer {}

  /**
   * Which of the deals that meet the condition earn it, in the order of day and key.
   *
   * @param every each so manieth deal of a seller (1: each)
   * @param first the first so many deals of all (0: no limit)
   * @param firstEach the first so many deals of each seller (0: no limit)
   * @param budget the most that is paid in all; the last one is cut (null: no limit)
   */
  public record Limits(int every, int first, int firstEach, @Nullable BigDecimal budget) {
    public static final Limits NONE = new Limits(1, 0, 0, null);
  }
}
