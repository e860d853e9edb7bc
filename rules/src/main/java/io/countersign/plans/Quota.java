package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The target for a measure, per participant and period, in the measure's own unit. */
public sealed interface Quota {

  String id();

  /**
   * Targets by condition. Of several rows that fit, the one with the most tests wins, a named
   * period counting as one more; two such rows that differ are an error.
   *
   * @param also added to what fits, all that fit
   * @param percent whether all amounts are written as percentages
   */
  record Rows(
      String id,
      List<Row> rows,
      List<Row> also,
      boolean percent,
      @Nullable Ramp ramp,
      Prorate prorate)
      implements Quota {
    public Rows {
      rows = List.copyOf(rows);
      also = List.copyOf(also);
    }
  }

  /** The sum of another quota over everybody below. */
  record TeamSum(String id, String of) implements Quota {}

  /**
   * One target: for whom, when, how much, and why (null: not said).
   *
   * @param amount above zero; of what is added also below
   */
  record Row(Condition who, int tests, When when, BigDecimal amount, @Nullable String why) {

    public @Nullable Period period() {
      return when.period();
    }
  }

  /**
   * When a target holds: in one period, or in every interval that begins on one of some days; each
   * null when it does not say.
   */
  record When(@Nullable Period period, @Nullable DateRange during) {
    public static final When ALWAYS = new When(null, null);

    /** Whether it can hold for an interval that begins on a day, as far as days go. */
    public boolean isDuring(LocalDate start) {
      return during == null || during.contains(start);
    }
  }

  /**
   * Less for the first months of a participant: one step for each, in full after the last.
   *
   * @param percent whether the steps are parts of the full target, else targets
   * @param months the length of a step in months
   */
  record Ramp(List<BigDecimal> steps, boolean percent, int months) {
    public Ramp {
      steps = List.copyOf(steps);
    }
  }

  /**
   * How the target follows the part of the interval in which a seat is held.
   *
   * @param weights by quarter of the year, for {@link By#WEIGHTED_MONTHS}
   * @param places decimals to which the part is rounded half up (null: exact)
   */
  record Prorate(By by, List<Rate> weights, @Nullable Integer places) {
    public static final Prorate NONE = new Prorate(By.NONE, List.of(), null);

    public Prorate {
      weights = List.copyOf(weights);
    }
  }

  /** By what a target is prorated. */
  enum By {
    NONE,
    /** Days held / days of the interval. */
    DAYS,
    /** (365 - days of the interval not held) / 365. */
    DAYS_OF_365,
    /** Days held / days of the calendar year. */
    DAYS_OF_YEAR,
    /** Whole months held, counted from the month of the first day, / months of the interval. */
    MONTHS,
    /** Whole months held, each quarter of the year with its weight. */
    WEIGHTED_MONTHS
  }
}
