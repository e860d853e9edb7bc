package io.countersign.review;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far an amount is from somebody's own earlier ones: the modified z-score of Iglewicz and
 * Hoaglin (How to Detect and Handle Outliers, 1993), 0.6745 times the distance from the median over
 * the median of all such distances. One strange period among the earlier ones moves neither. Where
 * the earlier amounts hardly differ, a hundredth of their median stands for their distances.
 *
 * @param periods so many earlier amounts are needed before anything is far from them
 * @param score beyond it an amount is far
 */
record OwnHistory(int periods, BigDecimal score) {

  private static final BigDecimal NORMAL = new BigDecimal("0.6745");
  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The median of earlier amounts when an amount is far from it. */
  Optional<BigDecimal> farFrom(Money amount, List<Money> earlier) {
    if (earlier.size() < periods) {
      return Optional.empty();
    }
    BigDecimal median = median(earlier.stream().map(Money::amount).toList());
    BigDecimal spread =
        median(earlier.stream().map(e -> e.amount().subtract(median).abs()).toList())
            .max(median.abs().multiply(LEAST));
    BigDecimal distance = amount.amount().subtract(median).abs();
    return distance.multiply(NORMAL).compareTo(score.multiply(spread)) > 0
        ? Optional.of(median)
        : Optional.empty();
  }

  private static BigDecimal median(List<BigDecimal> amounts) {
    List<BigDecimal> sorted = new ArrayList<>(amounts);
    sorted.sort(null);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
  }
}
