package io.countersign.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A block of exact decimals, nine bytes each; the few that do not fit a {@code long} are kept as
 * they are.
 */
final class Decimals {

  private static final int SURE_DIGITS = 18;

  private final long[] unscaled;
  private final byte[] scales;
  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);

  Decimals(int size) {
    unscaled = new long[size];
    scales = new byte[size];
  }

  void set(int index, BigDecimal value) {
    int scale = value.scale();
    if (value.precision() <= SURE_DIGITS && scale == (byte) scale) {
      unscaled[index] = value.scaleByPowerOfTen(scale).longValue();
      scales[index] = (byte) scale;
    } else {
      wide.put(index, value);
    }
  }

  BigDecimal get(int index) {
    BigDecimal value = wide.get(index);
    return value != null ? value : BigDecimal.valueOf(unscaled[index], scales[index]);
  }
}
