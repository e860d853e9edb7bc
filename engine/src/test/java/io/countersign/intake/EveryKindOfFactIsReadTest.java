package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.money.ExchangeRates;
import io.countersign.money.Fraction;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryKindOfFactIsReadTest {

  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId ZOE = new ParticipantId("zoe");

  @TempDir private Path folder;
  private Branch branch = new Branch(Path.of(System.getProperty("java.io.tmpdir")));

  @BeforeEach
  void opensTheBranch() {
    branch = new Branch(folder);
  }

  @Test
  void readsCurrenciesOfPayAndRelations() {
    CsvReading reading = read();

    assertThat(reading.roster().participant(AMY).map(Participant::paidIn))
        .contains(Currency.getInstance("EUR"));
    assertThat(reading.roster().participant(ZOE).orElseThrow().paidIn()).isNull();
    assertThat(reading.roster().related("mentor", AMY, LocalDate.of(2026, 6, 30)))
        .containsExactly(ZOE);
    assertThat(reading.roster().related("mentor", AMY, LocalDate.of(2026, 7, 1))).isEmpty();
  }

  @Test
  void readsCostsAndThoseBesideTheSellers() {
    Won won = deal("D-1").won().orElseThrow();

    assertThat(won.opportunity().sale().lines())
        .containsExactly(line("Server", "1", "1000", "600.5"));
    assertThat(won.opportunity().team().members())
        .containsExactly(
            new DealTeam.Member(AMY, Rate.WHOLE),
            new DealTeam.Member(new ParticipantId("eve"), Rate.percent("50"), "engineer"),
            new DealTeam.Member(new ParticipantId("bob"), Rate.WHOLE, "partner manager"));
    assertThat(deal("D-3").won().orElseThrow().opportunity().sale().lines().get(0).cost()).isNull();
  }

  @Test
  void readsInvoicesAndPaymentsInTheCurrencyOfTheDeal() {
    assertThat(deal("D-1").events())
        .contains(
            new Invoiced(new DealId("D-1"), "I-1", money("1000", "USD"), day("2026-02-10")),
            new Paid(new DealId("D-1"), "I-1", money("400", "USD"), day("2026-03-10")),
            new Paid(new DealId("D-1"), "I-1", money("600", "USD"), day("2026-04-10")));
    assertThat(deal("D-3").events())
        .contains(new Invoiced(new DealId("D-3"), "C-1", money("-100", "EUR"), day("2026-05-02")));
  }

  @Test
  void readsAmendmentsAsTheWholeSaleFromADayOn() {
    List<Amended> amendments = deal("D-1").amendments();

    assertThat(amendments)
        .extracting(DealEvent::on)
        .containsExactly(day("2026-04-01"), day("2026-05-01"));
    assertThat(amendments.get(0).sale().lines())
        .containsExactly(line("Server", "2", "1500", "900"));
    assertThat(amendments.get(1).sale().lines())
        .containsExactly(
            line("Server", "2", "1500", "900"),
            new DealLine("Box", BigDecimal.ONE, money("50", "USD")));
  }

  @Test
  void leavesAsItWasWhatAnAmendmentDoesNotSay() {
    branch.told("changes.csv", "Server,2,1500,900", ",,1500,");

    assertThat(deal("D-1").amendments().get(0).sale().lines())
        .containsExactly(line("Server", "1", "1500", "600.5"));
  }

  @Test
  void readsCancellations() {
    assertThat(deal("D-3").cancelled())
        .contains(new Cancelled(new DealId("D-3"), "bankrupt", day("2026-06-01")));
  }

  @Test
  void readsMetricsOfPeopleAndOfTheCompany() {
    ParticipantId bob = new ParticipantId("bob");
    LocalDate january = day("2026-01-31");

    assertThat(read().metrics())
        .containsExactly(
            new Metric(AMY, "satisfaction", january, new BigDecimal("8.5")),
            new Metric(Metric.COMPANY, "new logos", january, new BigDecimal("-2")),
            new Metric(AMY, "calls", january, new BigDecimal("40")),
            new Metric(bob, "meetings", january, new BigDecimal("3")));
  }

  @Test
  void readsMetricsOfTheCompanyAlone() {
    branch
        .mapped("scores.csv\n    who: who\n", "scores.csv\n")
        .file("scores.csv", "metric,day,value\nmargin,2026-01-31,0.35\n");

    assertThat(read().metrics()).extracting(Metric::who).contains(Metric.COMPANY);
  }

  @Test
  void readsRatesOneBelowTheOtherAndSideBySide() {
    ExchangeRates rates = read().rates();

    assertThat(rates.rate("USD", "GBP", day("2026-01-02"))).contains(fraction("0.8"));
    assertThat(rates.rate("EUR", "USD", day("2026-01-04"))).contains(fraction("1.1684"));
    assertThat(rates.rate("EUR", "GBP", day("2026-01-02"))).isEmpty();
    assertThat(rates.rate("EUR", "GBP", day("2026-01-05"))).contains(fraction("0.87"));
    assertThat(rates.rate("EUR", "JPY", day("2026-01-05"))).isEmpty();
  }

  @Test
  void takesTheRateFromTheColumnThatTheMappingChooses() {
    branch.mapped("rate: average", "rate: closing");

    assertThat(read().rates().rate("USD", "GBP", day("2026-01-02"))).contains(fraction("0.81"));
  }

  @Test
  void addsWhatFurtherMappingsTell() {
    CsvReading reading = read();
    Mapping scores =
        Mapping.parse(
            "scores.yaml",
            """
            source: survey
            metrics: {file: survey.csv, who: who, on: day, values: {nps: nps}}
            """);
    branch.file("survey.csv", "who,day,nps\neve,2026-02-01,70\nfay,2026-02-01,70\n");

    ImportReport report = reading.add(scores, folder);

    assertThat(report.problems())
        .singleElement()
        .extracting(ImportProblem::found)
        .isEqualTo("'fay'");
    assertThat(reading.metrics()).extracting(Metric::name).contains("nps", "calls");
    assertThat(reading.reports()).hasSize(2);
  }

  private CsvReading read() {
    CsvReading reading = branch.read();
    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    return reading;
  }

  private DealHistory deal(String key) {
    Map<DealId, DealHistory> deals =
        read().histories().stream()
            .collect(java.util.stream.Collectors.toMap(DealHistory::deal, deal -> deal));
    return deals.get(new DealId(key));
  }

  private static DealLine line(String product, String units, String amount, String cost) {
    return new DealLine(product, new BigDecimal(units), money(amount, "USD"), money(cost, "USD"));
  }

  private static Quantity money(String amount, String currency) {
    return Quantity.of(amount, currency);
  }

  private static Fraction fraction(String rate) {
    return Fraction.of(new BigDecimal(rate));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
