package io.countersign.attainment;

import io.countersign.money.Rate;
import java.math.BigDecimal;

/**
 * How high the measure of a component stands for one participant and period, as the rules see it.
 *
 * @param number the number of the standing
 * @param height the total of the measure, exact
 * @param target the quota, or 1 where the component has none
 */
public record Standing(int number, String component, BigDecimal height, BigDecimal target) {

  /** Whether the height is at least that part of the target, compared exactly. */
  public boolean reaches(Rate part) {
    return height.compareTo(target.multiply(part.fraction())) >= 0;
  }
}
