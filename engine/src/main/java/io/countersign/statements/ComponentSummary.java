package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a plan in one of the plan's periods: what it earned, and where its measure stood
 * (null where it looks at none).
 */
public record ComponentSummary(
    Named component, Money payable, Money held, @Nullable Height height) {

  /** The component, its title and clause, and the period of its plan. */
  public record Named(String plan, String id, String title, String clause, Period period) {}

  /** The total of the measure, the quota it is held against, and the rate table if there is one. */
  public record Height(
      String measure, BigDecimal value, long deals, @Nullable BigDecimal quota, Tiers tiers) {

    /** Value / quota, half up to so many decimals; empty without a quota. */
    public Optional<BigDecimal> attainment(int decimals) {
      return quota == null
          ? Optional.empty()
          : Optional.of(value.divide(quota, decimals, RoundingMode.HALF_UP));
    }
  }

  /** The rows of a rate table; none for a bonus. */
  public record Tiers(RateTable.Scale scale, List<TierRow> rows) {}

  /**
   * One tier: from above one bound up to another (null at the top), its rate, and whether the
   * measure stands in it. Bounds are fractions of quota or quantities, as the scale says.
   */
  public record TierRow(
      int number, BigDecimal from, @Nullable BigDecimal to, Rate rate, boolean reached) {}
}
