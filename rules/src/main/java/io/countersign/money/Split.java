package io.countersign.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Shares of one whole by name. Money is allotted without losing a cent: every name gets its share
 * rounded towards zero and the cents left over go to the largest remainders, ties by name.
 */
public record Split<N extends Comparable<N>>(NavigableMap<N, Rate> shares) {

  /**
   * @throws IllegalArgumentException when a share is not above zero or the shares are not 100 %
   */
  public Split {
    shares = new TreeMap<>(shares);
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<N, Rate> share : shares.entrySet()) {
      if (share.getValue().fraction().signum() <= 0) {
        throw new IllegalArgumentException("the share of " + share.getKey() + " is not above 0 %");
      }
      sum = sum.add(share.getValue().fraction());
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "the shares add up to " + new Rate(sum).inPercent() + ", not 100 %");
    }
  }

  /** The whole amount dealt out by the shares; the parts add up to it exactly. */
  public NavigableMap<N, Money> allot(Money whole) {
    NavigableMap<N, Long> parts = new TreeMap<>();
    NavigableMap<N, BigDecimal> remainders = new TreeMap<>();
    long left = whole.minor();
    for (Map.Entry<N, Rate> share : shares.entrySet()) {
      BigDecimal exact = BigDecimal.valueOf(whole.minor()).multiply(share.getValue().fraction());
      BigDecimal towardsZero = exact.setScale(0, RoundingMode.DOWN);
      parts.put(share.getKey(), towardsZero.longValueExact());
      remainders.put(share.getKey(), exact.subtract(towardsZero).abs());
      left -= towardsZero.longValueExact();
    }
    List<N> byRemainder = new ArrayList<>(shares.keySet());
    byRemainder.sort(
        Comparator.<N, BigDecimal>comparing(remainders::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    long cent = Long.signum(left);
    for (int i = 0; i < Math.abs(left); i++) {
      parts.merge(byRemainder.get(i), cent, Long::sum);
    }
    NavigableMap<N, Money> allotted = new TreeMap<>();
    parts.forEach((name, minor) -> allotted.put(name, new Money(whole.currency(), minor)));
    return allotted;
  }
}
