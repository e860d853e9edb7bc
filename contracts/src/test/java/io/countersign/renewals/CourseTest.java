package io.countersign.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.clauses.Value;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.renewals.CalendarEntry.What;
import io.countersign.renewals.RenewalFact.Notice;
import io.countersign.renewals.RenewalFact.Renewed;
import io.countersign.renewals.RenewalFact.Terminated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a contract runs, worked out from its tenure and from what was said. */
class CourseTest {

  private static final Stamp TOLD = new Stamp(new Actor("legal"), Instant.EPOCH);
  private static final LocalDate FAR = day("2029-06-30");

  @Test
  void renewsItselfWithAnUpliftThatIsRoundedEachTime() {
    Course course = Course.of(yearly("1000.01", "3.5"), List.of(), FAR);

    assertThat(course.stretches())
        .extracting(Stretch::from)
        .containsExactly(
            day("2026-01-01"), day("2027-01-01"), day("2028-01-01"), day("2029-01-01"));
    assertThat(course.stretches())
        .extracting(stretch -> stretch.yearly().orElseThrow())
        .containsExactly(eur("1000.01"), eur("1035.01"), eur("1071.24"), eur("1108.73"));
    assertThat(course.end()).isEqualTo(Course.End.GOES_ON);
    assertThat(course.lastDay()).isEmpty();
    assertThat(course.at(day("2027-06-01")).until()).isEqualTo(day("2027-12-31"));
  }

  @Test
  void pricesARenewalByItsMonths() {
    Following quarter = new Following(RenewalKind.AUTOMATIC, 3, 30, Rate.percent("10"));
    Tenure tenure =
        new Tenure(day("2026-01-01"), day("2026-12-31"), quarter, Optional.of(eur("100.01")));
    Course course = Course.of(tenure, List.of(), day("2027-01-15"));

    assertThat(course.stretches().get(1).price()).contains(eur("27.50"));
    assertThat(course.stretches().get(0).price()).contains(eur("100.01"));
  }

  @Test
  void endsByANoticeInTimeAndOnceMoreGoesOnAfterALateOne() {
    Tenure tenure = yearly("1200.00", "0");
    Notice inTime = new Notice(Role.CUSTOMER, day("2026-10-02"), "no", TOLD);
    Notice late = new Notice(Role.CUSTOMER, day("2026-10-03"), "no", TOLD);

    assertThat(Course.of(tenure, List.of(inTime), FAR).lastDay()).contains(day("2026-12-31"));
    Course once = Course.of(tenure, List.of(late), FAR);
    assertThat(once.lastDay()).contains(day("2027-12-31"));
    assertThat(once.end()).isEqualTo(Course.End.NOTICE);
  }

  @Test
  void goesOnByItselfAgainAfterARenewalByAgreement() {
    Notice notice = new Notice(Role.SELLER, day("2026-09-01"), "no", TOLD);
    Renewed renewed = new Renewed(day("2027-06-30"), Optional.of(eur("900.00")), "yes", TOLD);

    Course course = Course.of(yearly("1200.00", "10"), List.of(notice, renewed), day("2028-01-01"));

    assertThat(course.stretches())
        .extracting(Stretch::until)
        .containsExactly(day("2026-12-31"), day("2027-06-30"), day("2028-06-30"));
    assertThat(course.last().yearly()).contains(eur("990.00"));
    assertThat(course.end()).isEqualTo(Course.End.GOES_ON);
  }

  @Test
  void isCutByATermination() {
    Terminated ended = new Terminated(Role.CUSTOMER, day("2027-03-31"), "insolvent", TOLD);

    Course course = Course.of(yearly("1200.00", "0"), List.of(ended), FAR);

    assertThat(course.stretches()).hasSize(2);
    assertThat(course.lastDay()).contains(day("2027-03-31"));
    assertThat(course.over(day("2027-03-31"))).isFalse();
    assertThat(course.over(day("2027-04-01"))).isTrue();
  }

  @Test
  void keepsTheDayOfTheMonthThroughShortMonths() {
    Following monthly = new Following(RenewalKind.AUTOMATIC, 1, 0, Rate.percent("0"));
    Tenure tenure = new Tenure(day("2025-12-31"), day("2026-01-30"), monthly, Optional.empty());

    assertThat(Course.of(tenure, List.of(), day("2026-04-01")).stretches())
        .extracting(Stretch::until)
        .containsExactly(
            day("2026-01-30"), day("2026-02-27"), day("2026-03-30"), day("2026-04-29"));
  }

  @Test
  void standsInTheCalendarByMonth() {
    Running contract = running();
    RenewalCalendar calendar =
        RenewalCalendar.of(
            YearMonth.of(2026, 10),
            4,
            List.of(
                new RenewalCalendar.Known(
                    contract, Course.of(yearly("1000.01", "3.5"), List.of(), FAR))),
            List.of());

    assertThat(calendar.entries())
        .extracting(CalendarEntry::what)
        .containsExactly(What.NOTICE, What.RENEWS);
    assertThat(calendar.of(YearMonth.of(2026, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.on()).isEqualTo(day("2026-10-02")));
    assertThat(calendar.of(YearMonth.of(2027, 1)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.yearly()).contains(eur("1000.01"));
              assertThat(entry.then()).contains(eur("1035.01"));
            });
  }

  @Test
  void tellsTheEndsApart() {
    Following none = new Following(RenewalKind.NONE, 0, 0, Rate.percent("0"));
    Following agreed = new Following(RenewalKind.AGREEMENT, 0, 0, Rate.percent("0"));
    Notice notice = new Notice(Role.CUSTOMER, day("2026-03-01"), "no", TOLD);

    assertThat(whatEnds(tenure(none), List.of())).containsExactly(What.ENDS);
    assertThat(whatEnds(tenure(agreed), List.of())).containsExactly(What.TO_AGREE);
    assertThat(whatEnds(yearly("1.00", "0"), List.of(notice))).containsExactly(What.ENDS_BY_NOTICE);
    assertThat(
            whatEnds(
                yearly("1.00", "0"),
                List.of(new Terminated(Role.SELLER, day("2026-11-30"), "breach", TOLD))))
        .containsExactly(What.TERMINATED);
    assertThat(
            whatEnds(
                tenure(none),
                List.of(new Renewed(day("2028-12-31"), Optional.empty(), "on", TOLD))))
        .containsExactly(What.RENEWED);
  }

  @Test
  void isReadFromTheTermsOfTheContractOnlyWhenTheySayAllOfIt() {
    Value year = new Value.Count(12);
    LocalDate signed = day("2026-03-15");

    assertThat(TenureOfTerms.tenure(Map.of("term-months", year), signed)).isEmpty();
    assertThat(
            TenureOfTerms.tenure(
                Map.of(
                    "term-months",
                    year,
                    "renewal-months",
                    year,
                    "notice-days",
                    new Value.Count(90),
                    "uplift",
                    new Value.Percent(Rate.percent("3.5")),
                    "term-start",
                    new Value.Day(day("2026-04-01")),
                    "year-price",
                    new Value.Amount(eur("1000.01"))),
                signed))
        .contains(
            new Tenure(
                day("2026-04-01"),
                day("2027-03-31"),
                new Following(RenewalKind.AUTOMATIC, 12, 90, Rate.percent("3.5")),
                Optional.of(eur("1000.01"))));
    assertThat(
            TenureOfTerms.tenure(
                Map.of("term-months", year, "renewal-months", new Value.Count(0)), signed))
        .contains(
            new Tenure(
                signed,
                day("2027-03-14"),
                new Following(RenewalKind.NONE, 0, 0, new Rate(BigDecimal.ZERO)),
                Optional.empty()));
    assertThat(
            TenureOfTerms.tenure(
                Map.of("term-months", year, "renewal-months", new Value.Count(500)), signed))
        .isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new Following(RenewalKind.AUTOMATIC, 0, 0, Rate.percent("0")))
        .hasMessageContaining("1 to 120 months, found 0");
    assertThatThrownBy(() -> new Following(RenewalKind.NONE, 0, 0, Rate.percent("101")))
        .hasMessageContaining("found 101 %");
    assertThatThrownBy(
            () ->
                new Tenure(
                    day("2026-02-01"),
                    day("2026-01-31"),
                    new Following(RenewalKind.NONE, 0, 0, Rate.percent("0")),
                    Optional.empty()))
        .hasMessageContaining("before the first");
  }

  private static List<What> whatEnds(Tenure tenure, List<RenewalFact> facts) {
    return RenewalCalendar.of(
            YearMonth.of(2026, 11),
            3,
            List.of(new RenewalCalendar.Known(running(), Course.of(tenure, facts, FAR))),
            List.of())
        .entries()
        .stream()
        .map(CalendarEntry::what)
        .toList();
  }

  private static Running running() {
    return new Running(
        new ContractId("00000000-0000-4000-8000-000000000001"),
        "Northwind",
        "BK-1",
        Optional.empty());
  }

  private static Tenure yearly(String price, String uplift) {
    return new Tenure(
        day("2026-01-01"),
        day("2026-12-31"),
        new Following(RenewalKind.AUTOMATIC, 12, 90, Rate.percent(uplift)),
        Optional.of(eur(price)));
  }

  private static Tenure tenure(Following following) {
    return new Tenure(day("2026-01-01"), day("2026-12-31"), following, Optional.empty());
  }

  private static Money eur(String amount) {
    return Money.of("EUR", amount);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
