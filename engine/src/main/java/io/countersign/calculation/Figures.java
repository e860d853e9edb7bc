package io.countersign.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Exact decimals as people read them in an explanation: grouped, at least two decimals for amounts.
 */
final class Figures {

  private Figures() {}

  static String amount(BigDecimal value) {
    return format(value, "#,##0.00##########");
  }

  static String number(BigDecimal value) {
    return format(value, "#,##0.############");
  }

  /** A part of a whole in per cent, to one hundredth; only for reading, never for deciding. */
  static String percent(BigDecimal part, BigDecimal whole) {
    return format(part.divide(whole, 6, RoundingMode.HALF_UP).movePointRight(2), "#,##0.##") + " %";
  }

  private static String format(BigDecimal value, String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value);
  }
}
