package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Outcome;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class MavenCrmIsImportedTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate JUNE_30 = LocalDate.of(2017, 6, 30);

  @Test
  void isReadWithoutADatabase() throws IOException {
    CsvReading reading = CsvReading.of(mapping(), SharedFiles.mavenCrm());

    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    assertThat(reading.events()).hasSize(8_800);
    assertThat(reading.histories().stream().flatMap(deal -> deal.won().stream())).hasSize(4_238);
    assertThat(reading.histories().stream().map(MavenCrmIsImportedTest::wonAmount))
        .map(BigDecimal::longValueExact)
        .satisfies(amounts -> assertThat(sum(amounts)).isEqualTo(10_005_534));
    isTheWholeTeam(reading.roster());
  }

  @OnEveryDatabase
  void goesInOnceAndThenChangesNothing(TestDatabase database) throws IOException {
    DealJournal journal = new DealJournal(database.jdbc(), database.transactions(), CLOCK);
    Rosters rosters = new Rosters(database.jdbc(), database.transactions(), CLOCK);
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    Path folder = SharedFiles.mavenCrm();

    ImportReport dry = csv.run(mapping(), folder, ImportMode.DRY_RUN);
    assertThat(dry.files())
        .containsExactly(
            new FileCount("sales_teams.csv", 35, 35, 0, 0, 0),
            new FileCount("sales_pipeline.csv", 8_800, 8_800, 0, 0, 0));
    assertThat(database.count("deal_event") + database.count("participant")).isZero();

    ImportReport first = csv.run(mapping(), folder, ImportMode.ALL_ROWS);
    assertThat(first).isEqualTo(dry.ending(Outcome.WRITTEN));
    assertThat(database.count("deal_event")).isEqualTo(8_800);

    ImportReport second = csv.run(mapping(), folder, ImportMode.ALL_ROWS);
    assertThat(second.files())
        .containsExactly(
            new FileCount("sales_teams.csv", 35, 0, 0, 35, 0),
            new FileCount("sales_pipeline.csv", 8_800, 0, 0, 8_800, 0));
    assertThat(database.count("deal_event")).isEqualTo(8_800);

    CsvReading reading = CsvReading.of(mapping(), folder);
    assertThat(journal.histories()).isEqualTo(reading.histories());
    isTheWholeTeam(rosters.roster());
  }

  private static void isTheWholeTeam(Roster roster) {
    ParticipantId anna = new ParticipantId("Anna Snelling");
    ParticipantId dustin = new ParticipantId("Dustin Brinkmann");
    assertThat(roster.participants()).hasSize(41);
    assertThat(roster.assignmentOn(anna, JUNE_30).orElseThrow().as())
        .isEqualTo(Position.of("Seller", "Central"));
    assertThat(roster.assignmentOn(dustin, JUNE_30).orElseThrow().as())
        .isEqualTo(Position.of("Manager", "Central"));
    assertThat(roster.managersAbove(anna, JUNE_30)).containsExactly(dustin);
    assertThat(roster.teamOf(dustin, JUNE_30)).hasSize(5);
  }

  private static BigDecimal wonAmount(DealHistory deal) {
    return deal.won()
        .map(Won::opportunity)
        .map(opportunity -> opportunity.sale().lines().get(0))
        .map(DealLine::amount)
        .map(amount -> amount.value())
        .orElse(BigDecimal.ZERO);
  }

  private static long sum(List<? extends Long> amounts) {
    return amounts.stream().mapToLong(Long::longValue).sum();
  }

  private static Mapping mapping() throws IOException {
    return Mapping.read(SharedFiles.project("docs/examples/maven-crm/mapping.yaml"));
  }
}
