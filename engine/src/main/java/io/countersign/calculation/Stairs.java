package io.countersign.calculation;

import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure pays at every height when each slice has the rate of its own tier. Inside a tier
 * that is {@code height x rate + base}, where the base is what the tiers below pay more or less
 * than this one would. Below zero the first tier holds.
 */
final class Stairs {

  /** The heights of one tier (null: without end) and how pay rises over them; exact. */
  record Slope(
      @Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal rate, BigDecimal base) {

    /** Everything at one rate. */
    static Slope even(Tier tier) {
      return new Slope(null, null, tier.rate().fraction(), BigDecimal.ZERO);
    }

    boolean holds(BigDecimal height) {
      return (from == null || height.compareTo(from) >= 0)
          && (to == null || height.compareTo(to) <= 0);
    }

    BigDecimal pay(BigDecimal height) {
      BigDecimal pay = height.multiply(rate);
      return base.signum() == 0 ? pay : pay.add(base);
    }
  }

  private final List<Tier> tiers;
  private final BigDecimal[] bases;

  Stairs(RateTable table) {
    tiers = table.tiers();
    bases = new BigDecimal[tiers.size()];
    bases[0] = BigDecimal.ZERO;
    for (int i = 1; i < bases.length; i++) {
      BigDecimal below = tiers.get(i - 1).rate().fraction();
      BigDecimal less = below.subtract(tiers.get(i).rate().fraction());
      bases[i] = bases[i - 1].add(tiers.get(i).from().multiply(less));
    }
  }

  /** The slope at a height, found by halving; {@code unit} as in {@link RateTable#slices}. */
  Slope at(BigDecimal height, BigDecimal unit) {
    int low = 0;
    int high = bases.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (height.compareTo(tiers.get(middle).from().multiply(unit)) < 0) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    Tier tier = tiers.get(low);
    return new Slope(
        low == 0 ? null : tier.from().multiply(unit),
        tier.to() == null ? null : tier.to().multiply(unit),
        tier.rate().fraction(),
        bases[low].multiply(unit));
  }
}
