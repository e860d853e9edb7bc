package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FilesAreImportedTest {

  private static final String BAD = "D-2,amy,Acme,Servr,Closed Won,2026-01-05,2026-02-01,5\n";

  private final TestDatabase database;
  private final DealJournal journal;
  private final CsvImport csv;
  @TempDir private Path folder;
  @TempDir private Path rejected;
  private Office office = new Office(Path.of("/"));

  FilesAreImportedTest(TestDatabase database) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    this.database = database;
    this.journal = new DealJournal(database.jdbc(), database.transactions(), clock);
    this.csv = new CsvImport(Office.database(database, clock), database.transactions());
  }

  @BeforeEach
  void opensTheOffice() {
    office = new Office(folder);
  }

  @OnEveryDatabase
  void writesNothingWhenARowIsRejected() {
    ImportReport report = run(office.deals(Office.GOOD + BAD), ImportMode.ALL_ROWS);

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.files())
        .containsExactly(
            new FileCount("people.csv", 3, 3, 0, 0, 0), new FileCount("deals.csv", 2, 1, 0, 0, 1));
    assertThat(database.count("deal_event") + database.count("participant")).isZero();
    assertThat(report.text()).contains("Nothing is written, because rows were rejected.");
  }

  @OnEveryDatabase
  void writesTheGoodRowsWhenToldTo() {
    ImportReport report = run(office.deals(Office.GOOD + BAD), ImportMode.GOOD_ROWS);

    assertThat(report.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(database.count("deal_event")).isEqualTo(1);
    assertThat(report.text()).contains("The accepted rows are written; the rejected ones are not.");
  }

  @OnEveryDatabase
  void writesNothingWhenAFileStopsHalfway() {
    office.deals(Office.GOOD + "D-2,\"amy\"x\n");

    assertThat(run(office, ImportMode.GOOD_ROWS).outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(database.count("deal_event") + database.count("participant")).isZero();
  }

  @OnEveryDatabase
  void countsInADryRunWhatTheImportThenChanges() {
    run(office, ImportMode.ALL_ROWS);
    office
        .people("amy,Amy Adams,zoe,East,2026-01-01\nbob,Bob Brown,zoe,South,2026-01-01\n")
        .deals(Office.GOOD.replace("1000", "1200") + "D-9,bob,Acme,Server,New,2026-01-05,,\n");

    ImportReport dry = run(office, ImportMode.DRY_RUN);

    assertThat(dry.outcome()).isEqualTo(Outcome.DRY_RUN);
    assertThat(dry.files())
        .containsExactly(
            new FileCount("people.csv", 3, 0, 1, 2, 0), new FileCount("deals.csv", 2, 1, 1, 0, 0));
    assertThat(database.count("deal_event")).isEqualTo(1);
    assertThat(run(office, ImportMode.ALL_ROWS)).isEqualTo(dry.ending(Outcome.WRITTEN));
    assertThat(database.count("deal_event")).isEqualTo(3);
  }

  @OnEveryDatabase
  void cancelsADealThatWasWonAndIsNowLost() {
    run(office, ImportMode.ALL_ROWS);
    String lost = Office.GOOD.replace("Won", "Lost").replace("2026-02-01", "2026-05-09");

    assertThat(run(office.deals(lost), ImportMode.ALL_ROWS).files())
        .last()
        .isEqualTo(new FileCount("deals.csv", 1, 0, 1, 0, 0));
    assertThat(run(office, ImportMode.ALL_ROWS).files())
        .last()
        .isEqualTo(new FileCount("deals.csv", 1, 0, 0, 1, 0));

    DealHistory deal = journal.history(new DealId("D-1"));
    assertThat(deal.won()).isPresent();
    assertThat(deal.cancelled().map(Cancelled::on)).contains(LocalDate.of(2026, 5, 9));
  }

  @OnEveryDatabase
  void restatesADealThatIsWonOtherwise() {
    run(office, ImportMode.ALL_ROWS);
    run(office.deals(Office.GOOD.replace("amy", "bob")), ImportMode.ALL_ROWS);

    DealHistory deal = journal.history(new DealId("D-1"));
    assertThat(deal.events()).hasSize(2).allMatch(event -> event instanceof Won);
    assertThat(deal.won().orElseThrow().opportunity().team().members().get(0).who().value())
        .isEqualTo("bob");
  }

  @OnEveryDatabase
  void knowsSellersOfEarlierImports() {
    run(office, ImportMode.ALL_ROWS);
    office.people("cem,Cem,amy,North,2026-01-01\n");
    office.deals("D-7,bob,Acme,Server,New,2026-01-05,,\n");

    assertThat(run(office, ImportMode.ALL_ROWS).outcome()).isEqualTo(Outcome.WRITTEN);
  }

  @OnEveryDatabase
  void givesRejectedRowsBackToBeRepairedAndImported() throws IOException {
    office.deals(Office.GOOD + BAD + "D-3,amy,Acme\n");
    csv.run(office.mapping(), folder, ImportMode.GOOD_ROWS, rejected);

    Path file = rejected.resolve("deals.csv");
    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .first()
        .isEqualTo("rejected_line,rejected_because,rejected_repair," + Office.HEADER.strip());
    assertThat(Files.readAllLines(file).get(1))
        .startsWith("3,product: found 'Servr'; expected a known product,")
        .endsWith("," + BAD.strip());

    Files.writeString(
        file,
        Files.readString(file)
            .replace("Acme,Servr", "Acme,Server")
            .replace("D-3,amy,Acme", "D-3,amy,Acme,Server,New,2026-01-05,,"));
    ImportReport repaired = csv.run(office.mapping(), rejected, ImportMode.ALL_ROWS);

    assertThat(repaired.outcome()).as(repaired.text()).isEqualTo(Outcome.WRITTEN);
    assertThat(repaired.files())
        .containsExactly(
            new FileCount("people.csv", 0, 0, 0, 0, 0), new FileCount("deals.csv", 2, 2, 0, 0, 0));
    assertThat(database.count("deal_event")).isEqualTo(3);
  }

  @OnEveryDatabase
  void putsTheReasonsOnceIntoRowsThatAreRejectedAgain(@TempDir Path again) throws IOException {
    csv.run(office.deals(BAD).mapping(), folder, ImportMode.GOOD_ROWS, rejected);
    csv.run(office.mapping(), rejected, ImportMode.GOOD_ROWS, again);

    assertThat(Files.readAllLines(again.resolve("deals.csv")).get(0))
        .isEqualTo("rejected_line,rejected_because,rejected_repair," + Office.HEADER.strip());
    assertThat(Files.readAllLines(again.resolve("deals.csv")).get(1)).endsWith("," + BAD.strip());
  }

  @OnEveryDatabase
  void neverPutsRejectedRowsOverTheirOwnFiles() {
    assertThatThrownBy(
            () -> csv.run(office.mapping(), folder, ImportMode.GOOD_ROWS, folder.resolve(".")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("would replace the files they come from");
  }

  private ImportReport run(Office files, ImportMode mode) {
    return csv.run(files.mapping(), files.folder(), mode);
  }
}
