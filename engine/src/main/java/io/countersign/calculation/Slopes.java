package io.countersign.calculation;

import io.countersign.calculation.Stairs.Slope;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pay rises over the heights of a measure, in whole numbers: heights in units of {@code
 * 10^-height}, rates in units of {@code 10^-rate}, so pay in units of {@code 10^-(height + rate)}.
 */
final class Slopes {

  /** Decimals beyond which nothing is gained by whole numbers. */
  private static final int MOST_SCALE = 14;

  private static final long[] POWERS = new long[MOST_SCALE + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final int heightScale;
  private final int payScale;
  private final long[] from;
  private final long[] rates;
  private final long[] bases;
  private final long cap;

  private Slopes(List<Slope> slopes, @Nullable BigDecimal most, int heightScale, int rateScale) {
    this.heightScale = heightScale;
    payScale = heightScale + rateScale;
    from = new long[slopes.size()];
    rates = new long[from.length];
    bases = new long[from.length];
    for (int i = 0; i < from.length; i++) {
      Slope slope = slopes.get(i);
      from[i] = slope.from() == null ? Long.MIN_VALUE : whole(slope.from(), heightScale);
      rates[i] = whole(slope.rate(), rateScale);
      bases[i] = whole(slope.base(), payScale);
    }
    cap = most == null ? Long.MAX_VALUE : whole(most, payScale);
  }

  /** The same slopes in whole numbers; null when the numbers are not made for it. */
  static @Nullable Slopes of(List<Slope> slopes, @Nullable BigDecimal cap, Stairs.Places places) {
    int rate = slopes.stream().mapToInt(slope -> slope.rate().scale()).max().orElse(0);
    int pay = cap == null ? places.digits() : Math.max(places.digits(), cap.scale());
    int height = places.heights();
    for (Slope slope : slopes) {
      pay = Math.max(pay, slope.base().scale());
      height = slope.from() == null ? height : Math.max(height, slope.from().scale());
    }
    height = Math.max(height, pay - rate);
    if (height + rate > MOST_SCALE) {
      return null;
    }
    try {
      return new Slopes(slopes, cap, height, rate);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static long whole(BigDecimal value, int scale) {
    return value.movePointRight(scale).longValueExact();
  }

  int heightScale() {
    return heightScale;
  }

  int payScale() {
    return payScale;
  }

  long cap() {
    return cap;
  }

  static long power(int of) {
    return POWERS[of];
  }

  /** The number of the slope at a height, looked for from the one where it was. */
  int at(long height, int before) {
    int at = before;
    while (at > 0 && height < from[at]) {
      at--;
    }
    while (at + 1 < from.length && height >= from[at + 1]) {
      at++;
    }
    return at;
  }

  /**
   * The pay at a height on that slope.
   *
   * @throws ArithmeticException when it does not fit
   */
  long pay(long height, int at) {
    return Math.addExact(Math.multiplyExact(height, rates[at]), bases[at]);
  }
}
