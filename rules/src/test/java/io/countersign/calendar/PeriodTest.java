package io.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2017-03, 2017-03-01, 2017-04-01",
    "2017-12, 2017-12-01, 2018-01-01",
    "2017-Q2, 2017-04-01, 2017-07-01",
    "2017-H2, 2017-07-01, 2018-01-01",
    "2020, 2020-01-01, 2021-01-01",
    "2026-W01, 2025-12-29, 2026-01-05",
    "2026-W05, 2026-01-26, 2026-02-02",
    "2026-W53, 2026-12-28, 2027-01-04"
  })
  void isKnownByItsName(String name, LocalDate from, LocalDate until) {
    Period period = Period.parse(name);

    assertThat(period.from()).isEqualTo(from);
    assertThat(period.until()).isEqualTo(until);
    assertThat(period.name()).isEqualTo(name);
    assertThat(period).hasToString(name);
  }

  @Test
  void tellsItsDaysInItsNameWhenTheLabelDoesNot() {
    Period period = Period.parse("FY2026-P01@2026-02-01..2026-02-28");

    assertThat(period.until()).isEqualTo("2026-03-01");
    assertThat(period).hasToString("FY2026-P01");
    assertThat(Period.parse(period.name())).isEqualTo(period);
    assertThat(Period.parse("2017-Q1@2017-01-30..2017-04-30").name()).endsWith("2017-04-30");
    assertThat(Period.parse("2017-Q1@2017-01-01..2017-03-31").name()).isEqualTo("2017-Q1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P 1@2026-02-01..2026-02-28",
        "P1@2026-02-02..2026-02-01",
        "P1@2026-02-30..2026-03-01",
        "P12345678901234567@2026-02-01..2026-02-28",
        "2017-13",
        "2017-00",
        "2017-Q5",
        "2017-W53",
        "2017-W00",
        "17-Q1",
        "2017Q1",
        ""
      })
  void refusesOtherNames(String name) {
    assertThatThrownBy(() -> Period.parse(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listsThePeriodsOfARange() {
    assertThat(
            Cadence.QUARTER.periodsIn(LocalDate.parse("2017-03-01"), LocalDate.parse("2017-10-02")))
        .extracting(Period::name)
        .containsExactly("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4");
  }
}
