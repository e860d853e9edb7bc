package io.countersign.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quantity that stands at some height for every participant in every interval. */
public sealed interface Measure {

  /** What every measure says. */
  Head head();

  default String id() {
    return head().id();
  }

  /**
   * Its id, the interval after which it starts again at zero, and the quota that conditions on its
   * attainment look at (null: none).
   */
  record Head(String id, Resets resets, @Nullable String quota) {}

  /** When a measure starts again at zero. */
  enum Resets {
    /** With every period of the plan. */
    PERIOD,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** Never, as long as the plan holds. */
    NEVER
  }

  /**
   * Added up over deals.
   *
   * @param weights the table of weights (null: everything counts once)
   */
  record OfDeals(
      Head head,
      Counting counting,
      List<CreditRule> credits,
      Shares shares,
      Condition where,
      @Nullable String weights)
      implements Measure {

    public OfDeals {
      credits = List.copyOf(credits);
    }

    public Counted counted() {
      return counting.counted();
    }
  }

  /** What of a deal is added up. */
  enum Counted {
    AMOUNT,
    UNITS,
    DEALS
  }

  /** The event whose day counts. */
  enum On {
    WON,
    SIGNED,
    INVOICED,
    COLLECTED
  }

  /**
   * What is counted of a line, in this order: the counted quantity per unit, at most {@code most},
   * less {@code less}, times the units; a result below zero counts as zero when {@code floored}.
   *
   * @param less a number of the deal to subtract per unit, or the cost of the line (null: nothing)
   * @param most the highest price per unit that counts (null: any)
   */
  record Counting(
      Counted counted, On on, @Nullable Field less, @Nullable Most most, boolean floored) {

    /** Counts the whole quantity of what is won. */
    public static Counting of(Counted counted) {
      return new Counting(counted, On.WON, null, null, false);
    }
  }

  /** A highest price per unit: a number of the deal or a fixed one; exactly one is given. */
  record Most(@Nullable Field field, @Nullable BigDecimal amount) {}

  /** How the members of a team that share a deal are credited and paid. */
  enum Shares {
    /** Each is credited with the share. */
    OF_CREDIT,
    /** Each is credited in full and paid the share. */
    OF_PAY,
    /** Each is credited and paid in full. */
    IN_FULL
  }

  /** An imported number, such as a satisfaction score. */
  record OfMetric(Head head, String metric, Takes takes, boolean company) implements Measure {}

  /** Which of several numbers of an interval holds. */
  enum Takes {
    SUM,
    LAST,
    AVERAGE,
    HIGHEST,
    LOWEST
  }

  /** One measure divided by another; nothing when the divisor is zero. */
  record Ratio(Head head, String of, String to) implements Measure {}

  /** Other measures, each times its weight. */
  record Sum(Head head, Map<String, BigDecimal> parts) implements Measure {}
}
