package io.countersign.money;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What happens with what rounding leaves over when an amount is paid in parts, one after another.
 */
public enum Remainders {
  /** Each part is the rounded share so far, less what was before. */
  CUMULATIVE,
  /** Each part but the last is rounded down; the last takes the rest. */
  LAST_TAKES_REST;

  /** An amount in so many equal parts, which add up to it. */
  public List<Money> equal(Money whole, int count, Rounding rounding) {
    return count == 1
        ? List.of(whole)
        : parts(whole, Collections.nCopies(count, Fraction.ONE.over(Fraction.of(count))), rounding);
  }

  /**
   * The parts of an amount in their order.
   *
   * @param shares parts of the whole, at most 1 in all; of 1 in all the parts add up to it
   */
  public List<Money> parts(Money whole, List<Fraction> shares, Rounding rounding) {
    List<Money> parts = new ArrayList<>();
    Fraction so = Fraction.ZERO;
    Money before = Money.zero(whole.currency());
    for (int i = 0; i < shares.size(); i++) {
      so = so.plus(shares.get(i));
      boolean byShare = this == LAST_TAKES_REST && i + 1 < shares.size();
      Money part = byShare ? down(whole, shares.get(i)) : part(whole, so, rounding).minus(before);
      parts.add(part);
      before = before.plus(part);
    }
    return parts;
  }

  private static Money part(Money whole, Fraction share, Rounding rounding) {
    return rounding.round(Fraction.of(whole.amount()).times(share), whole.currency());
  }

  private static Money down(Money whole, Fraction share) {
    Fraction exact = Fraction.of(whole.minor()).times(share);
    return new Money(
        whole.currency(),
        exact.numerator().divide(exact.denominator(), 0, RoundingMode.DOWN).longValueExact());
  }
}
