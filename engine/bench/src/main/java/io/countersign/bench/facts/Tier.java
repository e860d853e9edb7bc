package io.countersign.bench.facts;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A tier of a component.
 *
 * @param above where it begins, as a fraction of the quota
 * @param upTo where it ends, as a fraction of the quota
 * @param rate a fraction of the measure
 */
public record Tier(String component, BigDecimal above, BigDecimal upTo, BigDecimal rate) {

  /** What the part of a measure that lies in this tier pays, in USD, not rounded. */
  public BigDecimal slice(BigDecimal reached, BigDecimal quota) {
    BigDecimal top = reached.min(upTo.multiply(quota));
    return top.subtract(above.multiply(quota)).max(BigDecimal.ZERO).multiply(rate);
  }

  /** What a measure pays when each of its slices is paid by its own tier, in USD, not rounded. */
  public static BigDecimal pay(Collection<?> tiers, BigDecimal reached, BigDecimal quota) {
    return tiers.stream()
        .map(tier -> ((Tier) tier).slice(reached, quota))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a measure is in this tier: at its beginning or beyond, below its end. */
  public boolean holds(BigDecimal reached, BigDecimal quota) {
    return reached.compareTo(above.multiply(quota)) >= 0
        && reached.compareTo(upTo.multiply(quota)) < 0;
  }
}
