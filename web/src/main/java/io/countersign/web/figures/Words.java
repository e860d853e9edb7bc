package io.countersign.web.figures;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Figures as people read them: grouped, with a true minus sign, days as 3 Nov 2026, times in UTC;
 * reasons as sentences.
 */
public final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK);

  private Words() {}

  /** The amount with the decimals of its currency, without the currency. */
  public static String amount(Money money) {
    return exact(money.amount());
  }

  /** A decimal with at least two digits after the point, and all that it has. */
  public static String exact(BigDecimal value) {
    return format(value, "#,##0.00##########");
  }

  /** A decimal with as many digits after the point as it needs. */
  public static String number(BigDecimal value) {
    return format(value, "#,##0.############");
  }

  /** A fraction in per cent, to a hundredth: 1.2247 gives 122.47 %. */
  public static String percent(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    return format(percent, "#,##0.##") + " %";
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** A reason as a sentence: it begins with a capital letter and ends with a full stop. */
  public static String sentence(@Nullable String why) {
    String words = StringUtils.capitalize(String.valueOf(why));
    return words.endsWith(".") ? words : words + ".";
  }

  /** The class of a figure: negative ones have their own colour. */
  public static @Nullable String tone(Money money) {
    return money.isNegative() ? "negative" : null;
  }

  private static String format(BigDecimal value, String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    return new DecimalFormat(pattern, symbols).format(value);
  }
}
