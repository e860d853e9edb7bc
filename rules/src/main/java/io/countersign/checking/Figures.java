package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.plans.Condition;
import java.math.BigDecimal;
import java.util.Currency;

/** Figures as people read them in a finding. */
final class Figures {

  private static final int READABLE = 6;
  private static final int LONGEST_WORDS = 300;
  private static final Fraction HUNDRED = Fraction.of(100);

  private Figures() {}

  /** An amount with the decimals of its currency: 12,345.00. */
  static String money(Fraction amount, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    return grouped(amount.round(digits, Rounding.HALF_UP));
  }

  /** A fraction as per cent, to two decimals: 66.67 %. */
  static String percent(Fraction fraction) {
    BigDecimal percent = fraction.times(HUNDRED).round(2, Rounding.HALF_UP).stripTrailingZeros();
    return grouped(percent.scale() < 0 ? percent.setScale(0) : percent) + " %";
  }

  /** A number without needless decimals: 1,234.5. */
  static String number(Fraction number) {
    BigDecimal plain = number.round(READABLE, Rounding.HALF_UP).stripTrailingZeros();
    return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** A condition in words, cut where it is long. */
  static String words(Condition condition) {
    String words = condition.words();
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }

  private static String grouped(BigDecimal number) {
    StringBuilder digits = new StringBuilder(number.abs().toPlainString());
    int point = digits.indexOf(".");
    for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return number.signum() < 0 ? "-" + digits : digits.toString();
  }
}
