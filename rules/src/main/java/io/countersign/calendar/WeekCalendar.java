package io.countersign.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years of 52 or 53 whole weeks, whose months have four or five weeks in a pattern that every
 * quarter repeats: the calendar of retailers. A 53rd week belongs to the last month.
 *
 * @param weeks how many weeks the months of a quarter have
 * @param first the first day of the first year; every week begins on that day of the week
 * @param year the number of the first year; years before it have 52 weeks
 * @param longYears the years of 53 weeks, from the first on
 */
public record WeekCalendar(Weeks weeks, LocalDate first, int year, Set<Integer> longYears)
    implements FiscalCalendar {

  private static final Pattern LABEL =
      Pattern.compile("FY(\\d{4})(?:-(?:P(\\d{2})|Q([1-4])|H([12])|W(\\d{2})))?");

  private static final int WEEKS = 52;

  /** How many weeks the three months of a quarter have. */
  public enum Weeks {
    P445(4, 4),
    P454(4, 5),
    P544(5, 4);

    private static final int QUARTER = 13;
    private final int one;
    private final int two;

    Weeks(int one, int two) {
      this.one = one;
      this.two = two;
    }

    /** As it is written: {@code 4-4-5}. */
    public String text() {
      return one + "-" + two + "-" + (QUARTER - one - two);
    }

    /** The week of the year, counted from 0, with which the nth month begins, counted from 1. */
    private int start(int month) {
      int before = (month - 1) % 3;
      return (month - 1) / 3 * QUARTER + (before > 0 ? one : 0) + (before > 1 ? two : 0);
    }
  }

  public WeekCalendar {
    longYears = Set.copyOf(longYears);
  }

  @Override
  public Period periodOf(Cadence cadence, LocalDate day) {
    int found = year;
    while (day.isBefore(start(found))) {
      found--;
    }
    while (!day.isBefore(start(found + 1))) {
      found++;
    }
    int week = (int) ChronoUnit.WEEKS.between(start(found), day);
    int nth = 1;
    while (nth < count(cadence, found) && firstWeek(cadence, nth + 1) <= week) {
      nth++;
    }
    return period(cadence, found, nth);
  }

  private Period period(Cadence cadence, int of, int nth) {
    LocalDate from = start(of).plusWeeks(firstWeek(cadence, nth));
    LocalDate until =
        nth == count(cadence, of)
            ? start(of + 1)
            : start(of).plusWeeks(firstWeek(cadence, nth + 1));
    String label =
        "FY%04d".formatted(of)
            + (cadence == Cadence.MONTH ? "-P%02d".formatted(nth) : cadence.suffix(nth));
    return new Period(label, from, until);
  }

  /** The first day of a year. */
  private LocalDate start(int of) {
    long more = longYears.stream().filter(l -> year <= l && l < of).count();
    return first.plusWeeks((of - year) * (long) WEEKS + more);
  }

  private int firstWeek(Cadence cadence, int nth) {
    return cadence == Cadence.WEEK ? nth - 1 : weeks.start((nth - 1) * cadence.months() + 1);
  }

  private int count(Cadence cadence, int of) {
    return cadence == Cadence.WEEK
        ? WEEKS + (longYears.contains(of) ? 1 : 0)
        : Cadence.YEAR.months() / cadence.months();
  }

  @Override
  public Optional<Period> labelled(String label) {
    Matcher m = LABEL.matcher(label);
    if (!m.matches()) {
      return Optional.empty();
    }
    int of = Integer.parseInt(m.group(1));
    Cadence cadence = Cadence.YEAR;
    int nth = 1;
    for (Cadence each : Cadence.values()) {
      String number = each == Cadence.YEAR ? null : m.group(group(each));
      if (number != null) {
        cadence = each;
        nth = Integer.parseInt(number);
      }
    }
    return nth < 1 || nth > count(cadence, of)
        ? Optional.empty()
        : Optional.of(period(cadence, of, nth));
  }

  private static int group(Cadence cadence) {
    return switch (cadence) {
      case MONTH -> 2;
      case QUARTER -> 3;
      case HALF_YEAR -> 4;
      case WEEK, YEAR -> 5;
    };
  }
}
