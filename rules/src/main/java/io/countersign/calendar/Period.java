package io.countersign.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A labelled stretch of days, from the first (included) until the day after the last. Those of the
 * calendar year are called {@code 2017-W05}, {@code 2017-03}, {@code 2017-Q1}, {@code 2017-H2} or
 * {@code 2017}; a {@link FiscalCalendar} may have others, such as {@code FY2026-P01}.
 *
 * @param label how people call it: letters, digits, hyphens and points, at most 16
 */
public record Period(String label, LocalDate from, LocalDate until) implements Comparable<Period> {

  private static final Pattern GREGORIAN =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|W(\\d{2})))?");

  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}.-]{1,16}");

  private static final Pattern NAME =
      Pattern.compile("([^@]+)@(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

  private static final PeriodNames NAMES = new PeriodNames();

  public Period {
    if (!isLabel(label) || !from.isBefore(until)) {
      throw new IllegalArgumentException("no period: " + label + ", " + from + " to " + until);
    }
  }

  /** Whether a period may be called so. */
  public static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  /** The nth period of a calendar year, counted from 1. */
  public static Period of(Cadence cadence, int year, int nth) {
    LocalDate from = cadence.start(year, nth);
    return new Period(cadence.label(from), from, cadence.end(from));
  }

  public static Period quarter(int year, int nth) {
    return of(Cadence.QUARTER, year, nth);
  }

  public static Period month(int year, int nth) {
    return of(Cadence.MONTH, year, nth);
  }

  /**
   * Reads the {@link #name} of a period.
   *
   * @throws IllegalArgumentException when the text names no period
   */
  public static Period parse(String name) {
    return NAMES.parse(name);
  }

  /** The period of a name, read anew. */
  static Period read(String name) {
    Matcher m = NAME.matcher(name);
    try {
      return m.matches()
          ? new Period(
              m.group(1), LocalDate.parse(m.group(2)), LocalDate.parse(m.group(3)).plusDays(1))
          : gregorian(name).orElseThrow(() -> new IllegalArgumentException(name));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is not a period; expected 2017-W05, 2017-03, 2017-Q1, 2017-H1, 2017 or"
              + " LABEL@2017-01-29..2017-02-25 with its first and last day",
          e);
    }
  }

  /** The period of the calendar year that is called so. */
  static Optional<Period> gregorian(String label) {
    Matcher m = GREGORIAN.matcher(label);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) != null) {
        return Optional.of(month(year, Integer.parseInt(m.group(2))));
      }
      if (m.group(3) != null) {
        return Optional.of(quarter(year, Integer.parseInt(m.group(3))));
      }
      if (m.group(5) != null) {
        return Optional.of(of(Cadence.WEEK, year, Integer.parseInt(m.group(5))));
      }
      return Optional.of(
          m.group(4) != null
              ? of(Cadence.HALF_YEAR, year, Integer.parseInt(m.group(4)))
              : of(Cadence.YEAR, year, 1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What identifies the period wherever it is stored or sent: the label, with the first and the
   * last day where the label alone does not say them: {@code FY2026-P01@2026-02-01..2026-02-28}.
   */
  public String name() {
    return NAMES.name(this);
  }

  /** The name, made anew. */
  String spelled() {
    return gregorian(label).filter(this::equals).isPresent()
        ? label
        : label + "@" + from + ".." + lastDay();
  }

  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  public DateRange days() {
    return new DateRange(from, until);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = from.compareTo(other.from);
    int byEnd = byStart != 0 ? byStart : until.compareTo(other.until);
    return byEnd != 0 ? byEnd : label.compareTo(other.label);
  }

  /** The label. */
  @Override
  public String toString() {
    return label;
  }
}
