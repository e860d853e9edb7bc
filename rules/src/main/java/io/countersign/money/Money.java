package io.countersign.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount that is paid or posted: whole minor units of one currency (cents for USD, none for JPY,
 * mils for KWD). Arithmetic that leaves the range of a {@code long} or mixes currencies throws.
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  /**
   * Reads an amount such as {@code Money.of("USD", "12.34")}.
   *
   * @throws ArithmeticException when the amount has more decimals than the currency
   */
  public static Money of(String currency, String amount) {
    return exactly(Currency.getInstance(currency), new BigDecimal(amount));
  }

  /**
   * The amount as it stands, without rounding.
   *
   * @throws ArithmeticException when the amount has more decimals than the currency
   */
  public static Money exactly(Currency currency, BigDecimal amount) {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal scaled = amount.setScale(digits, RoundingMode.UNNECESSARY);
    return new Money(currency, scaled.unscaledValue().longValueExact());
  }

  public Money plus(Money other) {
    return new Money(same(other), Math.addExact(minor, other.minor));
  }

  public Money minus(Money other) {
    return new Money(same(other), Math.subtractExact(minor, other.minor));
  }

  public Money negated() {
    return new Money(currency, Math.negateExact(minor));
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /** The amount in major units, with exactly the decimals of the currency. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  @Override
  public int compareTo(Money other) {
    same(other);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount().toPlainString();
  }

  private Currency same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(this + " and " + other + " are different currencies");
    }
    return currency;
  }
}
