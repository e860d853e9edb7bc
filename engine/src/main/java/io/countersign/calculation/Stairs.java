package io.countersign.calculation;

import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure pays at every height when each slice has the rate of its own tier, up to a cap.
 * Inside a tier that is {@code height x rate + base}, where the base is what the tiers below pay
 * more or less than this one would. Below zero the first tier holds.
 *
 * @param cap the most that is paid, if there is one
 * @param whole the same in whole numbers, where they are made for it
 */
record Stairs(List<Slope> slopes, @Nullable BigDecimal cap, @Nullable Slopes whole) {

  /**
   * How pay rises over the heights of one tier, exact.
   *
   * @param from the lowest height of it (null: without end)
   */
  record Slope(@Nullable BigDecimal from, BigDecimal rate, BigDecimal base) {

    BigDecimal pay(BigDecimal height) {
      BigDecimal pay = height.multiply(rate);
      return base.signum() == 0 ? pay : pay.add(base);
    }
  }

  /** The decimals of the heights that come, and those that pay is rounded to. */
  record Places(int heights, int digits) {}

  /** By slices; {@code unit} as in {@link RateTable#slices}. */
  static Stairs of(RateTable table, BigDecimal unit, @Nullable BigDecimal cap, Places places) {
    List<Slope> slopes = new ArrayList<>();
    BigDecimal base = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (Tier tier : table.tiers()) {
      BigDecimal rate = tier.rate().fraction();
      boolean lowest = slopes.isEmpty();
      BigDecimal from = tier.from().multiply(unit).stripTrailingZeros();
      base = lowest ? base : base.add(from.multiply(below.subtract(rate))).stripTrailingZeros();
      slopes.add(new Slope(lowest ? null : from, rate, base));
      below = rate;
    }
    return new Stairs(slopes, cap, Slopes.of(slopes, cap, places));
  }

  /** Everything at the rate of one tier. */
  static Stairs even(Tier tier, @Nullable BigDecimal cap, Places places) {
    List<Slope> slopes = List.of(new Slope(null, tier.rate().fraction(), BigDecimal.ZERO));
    return new Stairs(slopes, cap, Slopes.of(slopes, cap, places));
  }

  /** The pay at a height. */
  BigDecimal pay(BigDecimal height) {
    int at = slopes.size() - 1;
    while (at > 0 && height.compareTo(slopes.get(at).from()) < 0) {
      at--;
    }
    return slopes.get(at).pay(height);
  }

  /** What the cap leaves of the pay at a height. */
  BigDecimal capped(BigDecimal height) {
    return cap == null ? pay(height) : pay(height).min(cap);
  }
}
