package io.countersign.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How an exact decimal becomes money: the tie goes away from zero, or to the even neighbour. */
public enum Rounding {
  HALF_UP(RoundingMode.HALF_UP),
  HALF_EVEN(RoundingMode.HALF_EVEN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  RoundingMode mode() {
    return mode;
  }

  /** The nearest amount of the currency to a quotient, rounded once. */
  public Money round(Fraction exact, Currency currency) {
    BigDecimal scaled = exact.round(currency.getDefaultFractionDigits(), this);
    return new Money(currency, scaled.unscaledValue().longValueExact());
  }

  /**
   * The nearest amount of the currency.
   *
   * @throws ArithmeticException when it leaves the range of a {@code long} of minor units
   */
  public Money round(BigDecimal exact, Currency currency) {
    BigDecimal scaled = exact.setScale(currency.getDefaultFractionDigits(), mode);
    return new Money(currency, scaled.unscaledValue().longValueExact());
  }

  /**
   * The nearest amount of the currency to a part of another, such as 30 of 90 days, rounded once.
   *
   * @throws ArithmeticException when {@code of} is zero
   */
  public Money part(Money whole, long parts, long of) {
    BigDecimal exact = whole.amount().multiply(BigDecimal.valueOf(parts));
    int digits = whole.currency().getDefaultFractionDigits();
    return Money.exactly(whole.currency(), exact.divide(BigDecimal.valueOf(of), digits, mode));
  }
}
