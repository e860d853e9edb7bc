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
 * Shares of one whole by name, 100 % in all or more. Money is allotted in their proportion without
 * losing a cent: every name gets its part rounded towards zero and the cents left over go to the
 * largest remainders, ties by name.
 */
public record Split<N extends Comparable<N>>(NavigableMap<N, Rate> shares) {

  /**
   * @throws IllegalArgumentException when a share is not above zero or the shares are less than 100
   *     %
   */
  public Split {
    shares = new TreeMap<>(shares);
    BigDecimal sum = sum(shares);
    for (Map.Entry<N, Rate> share : shares.entrySet()) {
      if (share.getValue().fraction().signum() <= 0) {
        throw new IllegalArgumentException("the share of " + share.getKey() + " is not above 0 %");
      }
    }
    if (sum.compareTo(BigDecimal.ONE) < 0) {
      throw new IllegalArgumentException(
          "the shares add up to " + new Rate(sum).inPercent() + ", not 100 %");
    }
  }

  private static BigDecimal sum(Map<?, Rate> shares) {
    return shares.values().stream().map(Rate::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The whole amount dealt out by the shares; the parts add up to it exactly. */
  public NavigableMap<N, Money> allot(Money whole) {
    NavigableMap<N, Long> parts = new TreeMap<>();
    NavigableMap<N, Fraction> remainders = new TreeMap<>();
    long left = whole.minor();
    BigDecimal all = sum(shares);
    for (Map.Entry<N, Rate> share : shares.entrySet()) {
      Fraction exact = Fraction.of(whole.minor()).times(share.getValue().fraction()).over(all);
      BigDecimal towardsZero = exact.numerator().divide(exact.denominator(), 0, RoundingMode.DOWN);
      parts.put(share.getKey(), towardsZero.longValueExact());
      Fraction rest = exact.minus(Fraction.of(towardsZero));
      remainders.put(share.getKey(), rest.max(rest.negated()));
      left -= towardsZero.longValueExact();
    }
    List<N> byRemainder = new ArrayList<>(shares.keySet());
    byRemainder.sort(
        Comparator.<N, Fraction>comparing(remainders::get)
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
