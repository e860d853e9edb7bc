package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.people.Assignment;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody's measures stand at by the end of a cell, as conditions on measures see it. */
final class StandingFacts implements Condition.Facts {

  private static final String ATTAINMENT = "attainment.";

  private final Plan plan;
  private final Heights heights;
  private final Targets targets;
  private final Cells cells;
  private final int who;
  private final Assignment seat;
  private final int cell;

  StandingFacts(
      Plan plan,
      Heights heights,
      Targets targets,
      Cells cells,
      int who,
      Assignment seat,
      int cell) {
    this.plan = plan;
    this.heights = heights;
    this.targets = targets;
    this.cells = cells;
    this.who = who;
    this.seat = seat;
    this.cell = cell;
  }

  /** The quota that a measure is held against in the interval of the cell. */
  Optional<Fraction> quota(String quota, String measure) {
    return targets.of(
        new Targets.Asked(quota, who, seat, cells.interval(heights.number(measure), cell)));
  }

  Measure measure(String id) {
    return plan.measure(id);
  }

  /** An amount of minor units of the plan's currency, exact. */
  Fraction exact(long minor) {
    return Fraction.of(new Money(plan.currency(), minor).amount());
  }

  Plan.RoundingPlan rounding() {
    return plan.money().rounding();
  }

  Currency currency() {
    return plan.currency();
  }

  Fraction height(String measure) {
    return heights.at(who, cell, measure);
  }

  @Override
  public @Nullable String text(Field field) {
    return null;
  }

  /** A height, or an attainment to 34 digits; null for a number that nobody imported. */
  @Override
  public @Nullable BigDecimal number(Field field) {
    boolean isAttainment = field.name().startsWith(ATTAINMENT);
    String name = isAttainment ? field.name().substring(ATTAINMENT.length()) : field.name();
    if (!heights.isKnown(who, cell, name)) {
      return null;
    }
    Fraction height = height(name);
    if (!isAttainment) {
      return decimal(height);
    }
    String quota = plan.measure(name).head().quota();
    return quota == null
        ? null
        : quota(quota, name)
            .filter(target -> target.signum() > 0)
            .map(target -> decimal(height.over(target)))
            .orElse(null);
  }

  private static BigDecimal decimal(Fraction value) {
    return value.numerator().divide(value.denominator(), MathContext.DECIMAL128);
  }

  @Override
  public LocalDate date(Field field) {
    return cells.until(cell);
  }
}
