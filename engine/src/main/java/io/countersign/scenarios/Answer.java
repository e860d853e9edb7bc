package io.countersign.scenarios;

import io.countersign.money.Fraction;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One figure that came out, or in words why there is not exactly one.
 *
 * @param words empty when there is one
 */
record Answer(Optional<Fraction> value, String words) {

  static Answer of(Fraction value) {
    return new Answer(Optional.of(value), "");
  }

  static Answer of(BigDecimal value) {
    return of(Fraction.of(value));
  }

  static Answer none(String words) {
    return new Answer(Optional.empty(), words);
  }

  /** The one figure that all of these are; {@code absent} when there is none of them. */
  static Answer only(Map<? extends Object, Fraction> figures, Answer absent) {
    Set<Fraction> different = new HashSet<>(figures.values());
    if (different.isEmpty()) {
      return absent;
    }
    return different.size() == 1
        ? of(different.iterator().next())
        : none("several, " + figures.toString().replaceAll("[{}]", "") + "; say which");
  }

  static Answer sum(List<BigDecimal> amounts) {
    return of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
