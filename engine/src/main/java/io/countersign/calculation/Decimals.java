package io.countersign.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A column of exact decimals, nine bytes each; the few that do not fit a {@code long} are kept as
 * they are. All are zero at first.
 */
final class Decimals {

  /** Stands in the place of a scale where the number is too wide for a {@code long}. */
  static final int WIDE = Byte.MIN_VALUE;

  private static final int SURE_DIGITS = 18;

  private long[] unscaled;
  private byte[] scales;
  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);

  Decimals(int size) {
    unscaled = new long[size];
    scales = new byte[size];
  }

  int room() {
    return unscaled.length;
  }

  void grow(int room) {
    unscaled = Arrays.copyOf(unscaled, room);
    scales = Arrays.copyOf(scales, room);
  }

  void set(int index, BigDecimal value) {
    int scale = value.scale();
    if (value.precision() <= SURE_DIGITS && scale == (byte) scale && scale != WIDE) {
      set(index, value.scaleByPowerOfTen(scale).longValue(), scale);
    } else {
      scales[index] = WIDE;
      wide.put(index, value);
    }
  }

  void set(int index, long digits, int scale) {
    unscaled[index] = digits;
    scales[index] = (byte) scale;
  }

  /** Takes over a number of another column. */
  void copy(int index, Decimals of, int other) {
    if (of.scales[other] == WIDE) {
      set(index, of.get(other));
    } else {
      set(index, of.unscaled[other], of.scales[other]);
    }
  }

  BigDecimal get(int index) {
    BigDecimal value = scales[index] == WIDE ? wide.get(index) : null;
    return value != null ? value : BigDecimal.valueOf(unscaled[index], scales[index]);
  }

  /** The digits of a number that is not wide. */
  long unscaled(int index) {
    return unscaled[index];
  }

  /** Where its point is, or {@link #WIDE}. */
  int scale(int index) {
    return scales[index];
  }

  /** Adds a number of another column to one of this. */
  void add(int index, Decimals of, int other) {
    if (scales[index] == of.scales[other] && scales[index] != WIDE) {
      long sum = unscaled[index] + of.unscaled[other];
      if (((unscaled[index] ^ sum) & (of.unscaled[other] ^ sum)) >= 0) {
        unscaled[index] = sum;
        return;
      }
    }
    set(index, get(index).add(of.get(other)));
  }
}
