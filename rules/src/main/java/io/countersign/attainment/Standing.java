package io.countersign.attainment;

import io.countersign.money.Rate;
import io.countersign.plans.Commission.Threshold;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How high the measure of a component stands for one participant and period, as the rules see it.
 *
 * @param number the number of the standing
 * @param height the total of the measure, exact; zero where the component looks at none
 * @param target the quota, or 1 where the component has none
 * @param gateMet whether the gate of the component holds
 */
public record Standing(
    int number, String component, BigDecimal height, BigDecimal target, boolean gateMet) {

  /** Whether the height is at least that part of the target, compared exactly. */
  public boolean reaches(Rate part) {
    return height.compareTo(target.multiply(part.fraction())) >= 0;
  }

  /** Whether the height comes to a threshold; it always comes to none, or to one for each deal. */
  public boolean comesTo(@Nullable Threshold threshold) {
    if (threshold == null || threshold.excessOnly() || !threshold.isForPeriod()) {
      return true;
    }
    BigDecimal bound = threshold.part() ? target.multiply(threshold.bound()) : threshold.bound();
    int order = height.compareTo(bound);
    return threshold.reachedAtBound() ? order >= 0 : order > 0;
  }
}
