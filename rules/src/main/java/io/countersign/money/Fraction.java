package io.countersign.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient of two decimals, such as an attainment of 2/3. Nothing is rounded until
 * somebody says where.
 *
 * @param denominator above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = of(BigDecimal.ZERO);
  public static final Fraction ONE = of(BigDecimal.ONE);

  /** Decimals beyond which a quotient without end is only for reading. */
  private static final int READABLE = 12;

  /**
   * @throws ArithmeticException when the denominator is zero
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " divided by zero");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (numerator.signum() == 0) {
      numerator = BigDecimal.ZERO;
      denominator = BigDecimal.ONE;
    }
  }

  public static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  public static Fraction of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  public Fraction plus(Fraction other) {
    return denominator.compareTo(other.denominator) == 0
        ? reduced(numerator.add(other.numerator), denominator)
        : reduced(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction times(Fraction other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction times(BigDecimal factor) {
    return times(of(factor));
  }

  /**
   * @throws ArithmeticException when the divisor is zero
   */
  public Fraction over(Fraction divisor) {
    return reduced(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  public Fraction over(BigDecimal divisor) {
    return over(of(divisor));
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return numerator.signum();
  }

  /** The nearest decimal with so many places. */
  public BigDecimal round(int places, Rounding rounding) {
    return numerator.divide(denominator, places, rounding.mode());
  }

  /** The decimal itself where it ends within twelve places, else the nearest with twelve. */
  public BigDecimal decimal() {
    BigDecimal nearest = numerator.divide(denominator, READABLE, RoundingMode.HALF_EVEN);
    BigDecimal plain = nearest.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Whether {@link #decimal} is all of it. */
  public boolean isDecimal() {
    return decimal().multiply(denominator).compareTo(numerator) == 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Fractions are equal when they are the same number. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction && compareTo(fraction) == 0;
  }

  @Override
  public int hashCode() {
    return decimal().hashCode();
  }

  @Override
  public String toString() {
    return isDecimal() ? decimal().toPlainString() : numerator + "/" + denominator;
  }

  /** Keeps numbers short: a quotient with an end becomes it, else common factors go. */
  private static Fraction reduced(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.compareTo(BigDecimal.ONE) == 0) {
      return new Fraction(numerator, BigDecimal.ONE);
    }
    int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    BigInteger above = numerator.setScale(scale).unscaledValue();
    BigInteger below = denominator.setScale(scale).unscaledValue();
    BigInteger common = above.gcd(below);
    return common.signum() == 0
        ? new Fraction(numerator, denominator)
        : new Fraction(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
  }
}
