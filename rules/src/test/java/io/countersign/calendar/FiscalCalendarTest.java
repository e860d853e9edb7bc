package io.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.WeekCalendar.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiscalCalendarTest {

  /** The National Retail Federation's year 2023 has 53 weeks and begins on 29 January. */
  private static final WeekCalendar RETAIL =
      new WeekCalendar(Weeks.P454, LocalDate.parse("2022-01-30"), 2022, Set.of(2023));

  private static final MonthCalendar FEBRUARY = new MonthCalendar(2);

  private static final ListedCalendar LISTED =
      new ListedCalendar(
          Map.of(
              Cadence.QUARTER,
              ListedCalendar.beginning(
                  Map.of(
                      "FY12-Q1", LocalDate.parse("2011-05-31"),
                      "FY12-Q2", LocalDate.parse("2011-08-31"),
                      "FY12-Q3", LocalDate.parse("2011-12-01"),
                      "FY12-Q4", LocalDate.parse("2012-02-29")),
                  LocalDate.parse("2012-05-30"))));

  private static List<FiscalCalendar> calendars() {
    return List.of(MonthCalendar.GREGORIAN, FEBRUARY, RETAIL, LISTED);
  }

  @ParameterizedTest
  @MethodSource("calendars")
  void givesEachDayOnePeriodOfEveryCadence(FiscalCalendar calendar) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(9_000));
      for (Cadence cadence : Cadence.values()) {
        Period period = calendar.periodOf(cadence, day);
        String at = "seed " + seed + ", " + day + ", " + cadence;
        assertThat(period.contains(day)).as(at).isTrue();
        assertThat(calendar.periodOf(cadence, period.from())).as(at).isEqualTo(period);
        assertThat(calendar.periodOf(cadence, period.lastDay())).as(at).isEqualTo(period);
        assertThat(calendar.periodOf(cadence, period.until()).from())
            .as(at)
            .isEqualTo(period.until());
        assertThat(Period.parse(period.name())).as(at).isEqualTo(period);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2023-01-29, FY2023-P01, 2023-01-29, 2023-02-26",
    "MONTH, 2023-03-31, FY2023-P02, 2023-02-26, 2023-04-02",
    "QUARTER, 2023-04-30, FY2023-Q2, 2023-04-30, 2023-07-30",
    "MONTH, 2024-02-03, FY2023-P12, 2023-12-31, 2024-02-04",
    "WEEK, 2024-02-03, FY2023-W53, 2024-01-28, 2024-02-04",
    "YEAR, 2024-02-03, FY2023, 2023-01-29, 2024-02-04",
    "HALF_YEAR, 2024-02-04, FY2024-H1, 2024-02-04, 2024-08-04"
  })
  void countsTheWeeksOfRetailers(
      Cadence cadence, LocalDate day, String label, LocalDate from, LocalDate until) {
    Period expected = new Period(label, from, until);

    assertThat(RETAIL.periodOf(cadence, day)).isEqualTo(expected);
    assertThat(RETAIL.labelled(label)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "P445, 2026-02-01, 2026-03-01, 2026-03-29, 2026-05-03",
    "P454, 2026-02-01, 2026-03-01, 2026-04-05, 2026-05-03",
    "P544, 2026-02-01, 2026-03-08, 2026-04-05, 2026-05-03"
  })
  void repeatsThePatternInEveryQuarter(
      Weeks weeks, LocalDate first, LocalDate second, LocalDate third, LocalDate next) {
    WeekCalendar calendar = new WeekCalendar(weeks, first, 2026, Set.of());

    assertThat(calendar.periodsIn(Cadence.MONTH, first, next))
        .extracting(Period::from)
        .containsExactly(first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2026-01-31, FY2026, 2025-02-01",
    "YEAR, 2026-02-01, FY2027, 2026-02-01",
    "QUARTER, 2026-04-30, FY2027-Q1, 2026-02-01",
    "HALF_YEAR, 2026-08-01, FY2027-H2, 2026-08-01",
    "MONTH, 2026-08-01, 2026-08, 2026-08-01"
  })
  void callsAYearByTheYearItEndsIn(Cadence cadence, LocalDate day, String label, LocalDate from) {
    Period period = FEBRUARY.periodOf(cadence, day);

    assertThat(period.label()).isEqualTo(label);
    assertThat(period.from()).isEqualTo(from);
    assertThat(FEBRUARY.labelled(label)).contains(period);
  }

  @Test
  void goesOnAfterTheEndOfItsList() {
    assertThat(LISTED.periodOf(Cadence.QUARTER, LocalDate.parse("2012-05-29")).label())
        .isEqualTo("FY12-Q4");
    assertThat(LISTED.periodOf(Cadence.QUARTER, LocalDate.parse("2012-05-30")))
        .isEqualTo(
            new Period("2012-05-30", LocalDate.parse("2012-05-30"), LocalDate.parse("2012-08-30")));
    assertThat(LISTED.labelled("FY12-Q5")).isEmpty();
  }

  @Test
  void refusesAListWithAGap() {
    List<Period> gap = List.of(Period.quarter(2026, 1), Period.quarter(2026, 3));

    assertThatThrownBy(() -> new ListedCalendar(Map.of(Cadence.QUARTER, gap)))
        .hasMessageContaining("2026-Q3 does not begin where 2026-Q1 ends");
  }
}
