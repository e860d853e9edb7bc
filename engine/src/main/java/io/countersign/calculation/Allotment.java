package io.countersign.calculation;

import io.countersign.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact parts of a rounded whole in minor units: each is cut to whole units, and those left over go
 * to the largest remainders, ties to the lowest number.
 */
final class Allotment {

  private Allotment() {}

  /**
   * @param exact the parts by number, in minor units
   * @param whole what they add up to, rounded
   */
  static Map<Integer, Long> of(Map<Integer, Fraction> exact, long whole) {
    Map<Integer, Long> parts = new TreeMap<>();
    Map<Integer, Fraction> remainders = new TreeMap<>();
    long left = whole;
    for (Map.Entry<Integer, Fraction> part : exact.entrySet()) {
      BigDecimal cut =
          part.getValue().numerator().divide(part.getValue().denominator(), 0, RoundingMode.FLOOR);
      parts.put(part.getKey(), cut.longValueExact());
      remainders.put(part.getKey(), part.getValue().minus(Fraction.of(cut)));
      left -= cut.longValueExact();
    }
    List<Integer> byRemainder = new ArrayList<>(exact.keySet());
    byRemainder.sort(
        Comparator.<Integer, Fraction>comparing(remainders::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < left && !byRemainder.isEmpty(); i++) {
      parts.merge(byRemainder.get(i % byRemainder.size()), 1L, Long::sum);
    }
    return parts;
  }
}
