package io.countersign.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calendar months, with quarters, halves and years that begin in some month. A year that begins in
 * another month than January is called by the year it ends in: {@code FY2027} begins in 2026.
 *
 * @param yearStarts the month in which the year begins, 1 to 12
 */
public record MonthCalendar(int yearStarts) implements FiscalCalendar {

  /** The months, quarters, halves and years of the calendar year; weeks as ISO 8601 has them. */
  public static final MonthCalendar GREGORIAN = new MonthCalendar(1);

  private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})(?:-(?:Q([1-4])|H([12])))?");

  public MonthCalendar {
    if (yearStarts < 1 || yearStarts > 12) {
      throw new IllegalArgumentException("no month begins a year: " + yearStarts);
    }
  }

  @Override
  public Period periodOf(Cadence cadence, LocalDate day) {
    if (yearStarts == 1 || cadence.months() < Cadence.QUARTER.months()) {
      return cadence.periodOf(day);
    }
    int since = Math.floorMod(day.getMonthValue() - yearStarts, 12);
    int nth = since / cadence.months() + 1;
    int year = day.getYear() + (day.getMonthValue() >= yearStarts ? 1 : 0);
    return fiscal(cadence, year, nth);
  }

  private Period fiscal(Cadence cadence, int year, int nth) {
    LocalDate from =
        LocalDate.of(year - 1, yearStarts, 1).plusMonths((nth - 1L) * cadence.months());
    return new Period(
        "FY%04d".formatted(year) + cadence.suffix(nth), from, from.plusMonths(cadence.months()));
  }

  @Override
  public Optional<Period> labelled(String label) {
    Matcher m = FISCAL.matcher(label);
    if (yearStarts == 1 || !m.matches()) {
      return Period.gregorian(label);
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return Optional.of(fiscal(Cadence.QUARTER, year, Integer.parseInt(m.group(2))));
    }
    return Optional.of(
        m.group(3) == null
            ? fiscal(Cadence.YEAR, year, 1)
            : fiscal(Cadence.HALF_YEAR, year, Integer.parseInt(m.group(3))));
  }
}
