package io.countersign.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named stretch of the calendar: {@code 2017-W05}, {@code 2017-03}, {@code 2017-Q1}, {@code
 * 2017-H2} or {@code 2017}. Its days run from the first (included) until the day after the last.
 */
public record Period(Cadence cadence, LocalDate from) implements Comparable<Period> {

  private static final Pattern NAME =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|W(\\d{2})))?");

  /** The nth period of a year, counted from 1. */
  public static Period of(Cadence cadence, int year, int nth) {
    return new Period(cadence, cadence.start(year, nth));
  }

  public static Period quarter(int year, int nth) {
    return of(Cadence.QUARTER, year, nth);
  }

  public static Period month(int year, int nth) {
    return of(Cadence.MONTH, year, nth);
  }

  /**
   * Reads the name of a period.
   *
   * @throws IllegalArgumentException when the text names no period
   */
  public static Period parse(String name) {
    Matcher m = NAME.matcher(name);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a period; expected 2017-W05, 2017-03, 2017-Q1, 2017-H1 or 2017");
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) != null) {
        return month(year, Integer.parseInt(m.group(2)));
      }
      if (m.group(3) != null) {
        return quarter(year, Integer.parseInt(m.group(3)));
      }
      if (m.group(5) != null) {
        return of(Cadence.WEEK, year, Integer.parseInt(m.group(5)));
      }
      return m.group(4) != null
          ? of(Cadence.HALF_YEAR, year, Integer.parseInt(m.group(4)))
          : of(Cadence.YEAR, year, 1);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + name + "' is not a month or week of the year", e);
    }
  }

  public LocalDate until() {
    return cadence.end(from);
  }

  public LocalDate lastDay() {
    return until().minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until());
  }

  public DateRange days() {
    return new DateRange(from, until());
  }

  public Period next() {
    return cadence.periodOf(until());
  }

  public String name() {
    return cadence.name(from);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : cadence.compareTo(other.cadence);
  }

  @Override
  public String toString() {
    return name();
  }
}
