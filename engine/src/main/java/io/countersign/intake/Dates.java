package io.countersign.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The date patterns of a source, such as {@code yyyy-MM-dd} ({@link DateTimeFormatter}, English
 * month names). A time of day is read and left out. Years go from 1970 to 2199.
 */
final class Dates {

  private final List<String> patterns;
  private final List<DateTimeFormatter> formatters = new ArrayList<>();

  /**
   * @throws IllegalArgumentException when a pattern is none
   */
  Dates(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
    patterns.forEach(pattern -> formatters.add(formatter(pattern)));
  }

  /** The days the text may mean: none, one, or several when two patterns disagree. */
  Set<LocalDate> read(String text) {
    Set<LocalDate> days = new TreeSet<>();
    for (DateTimeFormatter formatter : formatters) {
      day(text, formatter).ifPresent(days::add);
    }
    return days;
  }

  /** The patterns for a person to read. */
  String expected() {
    return "a date written "
        + patterns.stream().map(p -> "'" + p + "'").collect(Collectors.joining(" or "));
  }

  /** Whether a date written by the pattern can be read back: it has a year, a month and a day. */
  static boolean isPattern(String pattern) {
    if (pattern.contains("Y") || pattern.contains("D")) {
      return false; // week-based years and days of the year: not what anybody means
    }
    LocalDate day = LocalDate.of(2026, 11, 21);
    try {
      DateTimeFormatter formatter = formatter(pattern);
      return formatter.parse(formatter.format(day.atTime(12, 0)), LocalDate::from).equals(day);
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter formatter) {
    try {
      return Optional.of(formatter.parse(text, LocalDate::from))
          .filter(day -> day.getYear() >= 1970 && day.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    // without "strict", February 31st would quietly become the 28th; strict wants u for the year
    String strict =
        Pattern.compile("'[^']*'|[^']+")
            .matcher(pattern)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        part.group().startsWith("'")
                            ? part.group()
                            : part.group().replace('y', 'u')));
    return DateTimeFormatter.ofPattern(strict, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
