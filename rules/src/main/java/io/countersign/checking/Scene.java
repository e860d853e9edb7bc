package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period as it might be: how high measures stand and what the quotas are.
 *
 * @param heights by measure
 * @param quotas by quota
 */
record Scene(Plan plan, Map<String, Fraction> heights, Map<String, Fraction> quotas)
    implements Condition.Facts {

  Scene {
    heights = Map.copyOf(heights);
    quotas = Map.copyOf(quotas);
  }

  Fraction height(String measure) {
    return heights.getOrDefault(measure, Fraction.ZERO);
  }

  Fraction quota(String quota) {
    return Objects.requireNonNull(quotas.get(quota), quota);
  }

  /** What a bound of 1 stands for: the quota, or 1. */
  Fraction unit(Base base) {
    return base.quota() == null ? Fraction.ONE : quota(base.quota());
  }

  Fraction amount(Target target) {
    return target instanceof Target.Fixed fixed
        ? Fraction.of(fixed.amount())
        : quota(((Target.ByTable) target).quota());
  }

  /** The same scene with one measure at another height. */
  Scene with(String measure, Fraction height) {
    Map<String, Fraction> changed = new HashMap<>(heights);
    changed.put(measure, height);
    return new Scene(plan, changed, quotas);
  }

  @Override
  public @Nullable String text(Field field) {
    return null;
  }

  /** A height, or an attainment to 34 digits; null where nothing is known of it. */
  @Override
  public @Nullable BigDecimal number(Field field) {
    Fraction height = heights.get(field.measure());
    if (height == null || !field.isAttainment()) {
      return height == null ? null : decimal(height);
    }
    String quota = plan.measure(field.measure()).head().quota();
    return quota == null ? null : decimal(height.over(quota(quota)));
  }

  @Override
  public LocalDate date(Field field) {
    throw new IllegalArgumentException("a standing has no day " + field.name());
  }

  private static BigDecimal decimal(Fraction value) {
    return value.numerator().divide(value.denominator(), MathContext.DECIMAL128);
  }
}
