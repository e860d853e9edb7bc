package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact decimals as people read them in an explanation: grouped, at least two decimals for amounts.
 */
final class Figures {

  private static final int MOST_DECIMALS = 12;

  private Figures() {}

  static String amount(BigDecimal value) {
    return grouped(value, 2);
  }

  static String number(BigDecimal value) {
    return grouped(value, 0);
  }

  /** A part of a whole in per cent, to one hundredth; only for reading, never for deciding. */
  static String percent(BigDecimal part, BigDecimal whole) {
    BigDecimal percent = part.divide(whole, 6, RoundingMode.HALF_UP).movePointRight(2);
    return grouped(percent.setScale(2, RoundingMode.HALF_EVEN), 0) + " %";
  }

  /** A part of a whole in per cent, to one hundredth; only for reading, never for deciding. */
  static String percent(Fraction part, Fraction whole) {
    return whole.signum() == 0 ? "nothing" : percent(part.over(whole).decimal(), BigDecimal.ONE);
  }

  /** A rate below one as per cent, else as a number. */
  static String rate(Fraction rate) {
    BigDecimal value = rate.decimal();
    return value.abs().compareTo(BigDecimal.ONE) < 0 ? new Rate(value).inPercent() : number(value);
  }

  /** With commas between thousands and at least so many decimals. */
  private static String grouped(BigDecimal value, int decimals) {
    BigDecimal kept =
        value.setScale(Math.min(value.scale(), MOST_DECIMALS), RoundingMode.HALF_EVEN);
    BigDecimal shown = kept.stripTrailingZeros();
    String plain = shown.setScale(Math.max(shown.scale(), decimals)).toPlainString();
    StringBuilder text = new StringBuilder(plain);
    int first = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    for (int at = (point < 0 ? plain.length() : point) - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
