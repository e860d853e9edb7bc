package io.countersign.plans;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pay by rates on a measure.
 *
 * @param pays the measure that is paid on
 * @param by the measure that decides the tier, with its quota; mostly the same
 * @param rates rates, or multipliers of the price where there is one
 */
public record Commission(
    Head head,
    Terms terms,
    String pays,
    Base by,
    Price price,
    RateTable rates,
    Walk walk,
    @Nullable Threshold threshold)
    implements PlanComponent {

  /** What goes through the table. */
  public enum Walk {
    /** The running total of the interval, deal by deal; a deal that crosses a bound is cut. */
    RUNNING,
    /** Each deal on its own. */
    EACH_DEAL,
    /** The total of the interval at once. */
    TOTAL
  }

  @Override
  public Optional<Base> looksAt() {
    return Optional.of(by);
  }

  /** Whether the measure that is paid on also decides the tier. */
  public boolean decidesItself() {
    return pays.equals(by.measure());
  }

  public boolean byGrid() {
    return price instanceof Grid;
  }

  /** Whether its table of tiers says what is paid, alone or times a price. */
  public boolean byTable() {
    return !(price instanceof Grid || price instanceof Cases);
  }

  public boolean byFirstRow() {
    return price instanceof Rows rows && !rows.mostSpecific();
  }

  public boolean byMostSpecificRow() {
    return price instanceof Rows rows && rows.mostSpecific();
  }

  /** What the table multiplies. */
  public sealed interface Price {}

  /** Nothing: the table itself says the rates. */
  public record InTable() implements Price {}

  /** One rate (or amount per unit) for everything, which may differ by participant and period. */
  public record Flat(Target rate) implements Price {}

  /** The rate of the row that fits the deal line. */
  public record Rows(List<Row> rows, boolean mostSpecific, boolean otherwiseNothing)
      implements Price {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** One row: for which deal lines, told by how many tests, and what it pays. */
  public record Row(int number, Condition where, int tests, Per per, BigDecimal amount) {}

  /** What the amount of a row is for. */
  public enum Per {
    /** A fraction of what is counted, or an amount per unit. */
    COUNTED,
    /** An amount for the deal. */
    DEAL
  }

  /** The rate, and a fixed amount beside it, of the first case that the standing fits. */
  public record Cases(List<Case> cases) implements Price {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /** One case; the amount is paid once for the period. */
  public record Case(int number, Condition when, Rate rate, BigDecimal amount) {}

  /** A rate (or, where {@code amounts}, an amount for the period) by two measures. */
  public record Grid(Edge down, Edge across, List<List<BigDecimal>> cells, boolean amounts)
      implements Price {}

  /**
   * One side of a grid.
   *
   * @param bounds where one row ends and the next begins, rising; one less than there are rows
   * @param lowerOwns whether the exact bound belongs to the row below it
   */
  public record Edge(Base base, List<BigDecimal> bounds, boolean lowerOwns) {}

  /** A target amount divided by the quota: at 100 % of the quota, the target is paid. */
  public record OnTarget(Target target) implements Price {}

  /**
   * The least to reach.
   *
   * @param part whether the bound is a part of the quota
   * @param reachedAtBound whether exactly the bound reaches it
   * @param excessOnly whether only what is above it is paid, else everything once it is reached
   */
  public record Threshold(
      Terms.Each each, BigDecimal bound, boolean part, boolean reachedAtBound, boolean excessOnly) {

    public boolean isForPeriod() {
      return each == Terms.Each.PERIOD;
    }
  }
}
