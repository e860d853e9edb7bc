package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.attainment.Metric;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealId;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Outcome;
import io.countersign.money.Fraction;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class EveryKindOfFactIsImportedTest {

  private static final LocalDate JANUARY_31 = LocalDate.of(2026, 1, 31);

  private final TestDatabase database;
  private final Database books;
  private final CsvImport csv;
  @TempDir private Path folder;
  @TempDir private Path rejected;
  private Branch branch = new Branch(Path.of(System.getProperty("java.io.tmpdir")));

  EveryKindOfFactIsImportedTest(TestDatabase database) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    this.database = database;
    this.books = Office.database(database, clock);
    this.csv = new CsvImport(books, database.transactions());
  }

  @BeforeEach
  void opensTheBranch() {
    branch = new Branch(folder);
  }

  @OnEveryDatabase
  void goesInAsItIsReadAndThenChangesNothing() {
    ImportReport dry = run(ImportMode.DRY_RUN);
    assertThat(rows()).isZero();

    ImportReport first = run(ImportMode.ALL_ROWS);

    assertThat(first).isEqualTo(dry.ending(Outcome.WRITTEN));
    assertThat(first.files())
        .allMatch(file -> file.rejected() == 0)
        .contains(
            new FileCount("money.csv", 5, 5, 0, 0, 0), new FileCount("changes.csv", 3, 3, 0, 0, 0));
    CsvReading reading = branch.read();
    assertThat(books.journal().histories())
        .containsExactlyInAnyOrderElementsOf(reading.histories());
    assertThat(books.metrics().metrics()).containsExactlyInAnyOrderElementsOf(reading.metrics());
    assertThat(books.quotes().rates().rate("EUR", "GBP", LocalDate.of(2026, 1, 5)))
        .contains(Fraction.of(new BigDecimal("0.87")));
    assertThat(books.rosters().roster().participants())
        .containsExactlyElementsOf(reading.roster().participants());
    assertThat(books.rosters().roster().related("mentor", new ParticipantId("amy"), JANUARY_31))
        .containsExactly(new ParticipantId("zoe"));

    long rows = rows();
    assertThat(run(ImportMode.ALL_ROWS).files())
        .hasSize(9)
        .allMatch(file -> file.unchanged() == file.read());
    assertThat(rows()).isEqualTo(rows);
  }

  @OnEveryDatabase
  void holdsTheLatestOfWhatIsToldOfADay() {
    run(ImportMode.ALL_ROWS);
    branch
        .told("scores.csv", "amy,satisfaction,2026-01-31,8.5", "amy,satisfaction,2026-01-31,7")
        .told("activity.csv", "40,", "40,2")
        .told("rates.csv", "0.8,0.81", "0.75,0.81");

    assertThat(run(ImportMode.ALL_ROWS).files())
        .contains(
            new FileCount("scores.csv", 3, 0, 1, 2, 0),
            new FileCount("activity.csv", 2, 0, 1, 1, 0),
            new FileCount("rates.csv", 1, 0, 1, 0, 0));

    assertThat(satisfaction()).containsExactly(new BigDecimal("7"));
    assertThat(books.quotes().rates().rate("USD", "GBP", LocalDate.of(2026, 1, 2)))
        .contains(Fraction.of(new BigDecimal("0.75")));
    assertThat(revisions("metric", "satisfaction")).containsExactly("8.5", "7");

    run(branch.told("scores.csv", "2026-01-31,7", "2026-01-31,void"), ImportMode.ALL_ROWS);
    assertThat(satisfaction()).isEmpty();
    run(
        branch.told(
            "scores.csv", "amy,satisfaction,2026-01-31,void", "amy,satisfaction,2026-01-31,8.50"),
        ImportMode.ALL_ROWS);
    assertThat(satisfaction()).containsExactly(new BigDecimal("8.5"));
    assertThat(revisions("metric", "satisfaction")).containsExactly("8.5", "7", "none", "8.5");
  }

  @OnEveryDatabase
  void refusesToChangeOrRemoveMetricsAndRates() {
    run(ImportMode.ALL_ROWS);

    for (String table : List.of("metric", "exchange_rate")) {
      for (String attack :
          List.of("update " + table + " set source = 'x'", "delete from " + table)) {
        assertThatThrownBy(() -> database.jdbc().execute(attack))
            .isInstanceOf(DataAccessException.class)
            .rootCause()
            .hasMessageContaining(table + " is append only");
      }
    }
  }

  @OnEveryDatabase
  void writesNothingWhenARowOfAnyFileIsRejected() {
    for (String file :
        List.of("relations.csv", "money.csv", "changes.csv", "scores.csv", "rates.csv")) {
      branch = new Branch(folder).add(file, "fay,fay,fay,fay,fay" + ",fay".repeat(3));
      ImportReport report = run(ImportMode.ALL_ROWS);

      assertThat(report.outcome()).as(report.text()).isEqualTo(Outcome.REFUSED);
      assertThat(rows()).as(file).isZero();
    }
  }

  @OnEveryDatabase
  void givesRejectedRowsBackToBeRepairedAndImported() throws IOException {
    branch
        .add("deals.csv", "D-4,amy,Bx,Won,2026-02-01,10,,,,,,")
        .add("money.csv", "D-4,I-4,INV,10,,2026-02-10")
        .add("rates.csv", "USD,EUR,2026-01-02,zero,0.9");
    csv.run(branch.mapping(), folder, ImportMode.GOOD_ROWS, rejected);
    for (String file : List.of("deals.csv", "rates.csv")) {
      Path path = rejected.resolve(file);
      Files.writeString(
          path, Files.readString(path).replace("amy,Bx", "amy,Box").replace("zero,", "0.9,"));
    }

    ImportReport repaired = csv.run(branch.mapping(), rejected, ImportMode.ALL_ROWS);

    assertThat(repaired.outcome()).as(repaired.text()).isEqualTo(Outcome.WRITTEN);
    assertThat(repaired.files())
        .contains(
            new FileCount("money.csv", 1, 1, 0, 0, 0), new FileCount("scores.csv", 0, 0, 0, 0, 0));
    assertThat(books.journal().history(new DealId("D-4")).events()).hasSize(2);
  }

  @OnEveryDatabase
  void refusesMoneyThatWasToldOtherwiseBefore() {
    run(ImportMode.ALL_ROWS);
    branch
        .told("money.csv", "D-1,I-1,INV,1000,USD,2026-02-10", "D-1,I-1,INV,1000.00,USD,2026-02-11")
        .told("money.csv", "D-1,I-1,PMT,400,", "D-1,I-1,PMT,410,");

    assertThat(run(ImportMode.ALL_ROWS).problems())
        .extracting(ImportProblem::toString)
        .containsExactly(
            "money.csv line 2, column 4 amount: found '1000.00'; expected 1000 USD on 2026-02-10,"
                + " as told before. Leave what was told as it was, and tell the difference under a"
                + " number of its own.",
            "money.csv line 3, column 4 amount: found '410'; expected 400 USD on 2026-03-10, as"
                + " told before. Leave what was told as it was, and tell the difference under a"
                + " number of its own.");
  }

  @OnEveryDatabase
  void countsMoneyThatAnotherSourceToldOnce() {
    run(ImportMode.ALL_ROWS);

    run(branch.mapped("source: erp", "source: bank"), ImportMode.ALL_ROWS);

    assertThat(books.journal().history(new DealId("D-1")).events())
        .filteredOn(event -> event instanceof Paid)
        .hasSize(2);
  }

  @OnEveryDatabase
  void amendsAndCancelsWhatEarlierImportsTold() {
    run(ImportMode.ALL_ROWS);
    branch
        .file("deals.csv", branchHeader("deals.csv"))
        .file("money.csv", branchHeader("money.csv"))
        .file(
            "changes.csv",
            branchHeader("changes.csv")
                + "D-1,Upsell,2026-06-01,Box,,80,,\nD-1,Churn,2026-09-01,,,,,\n");

    assertThat(run(ImportMode.ALL_ROWS).files())
        .contains(new FileCount("changes.csv", 2, 2, 0, 0, 0));

    List<DealEvent> events = books.journal().history(new DealId("D-1")).events();
    assertThat(events.get(events.size() - 2))
        .extracting(e -> ((DealEvent.Amended) e).sale().lines().get(1).amount())
        .isEqualTo(Quantity.of("80", "USD"));
    assertThat(events.get(events.size() - 1))
        .isEqualTo(
            new DealEvent.Cancelled(
                new DealId("D-1"), "told as cancelled by erp", LocalDate.of(2026, 9, 1)));
  }

  private String branchHeader(String file) {
    try {
      return Files.readAllLines(folder.resolve(file)).get(0) + "\n";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<BigDecimal> satisfaction() {
    return books.metrics().metrics().stream()
        .filter(metric -> metric.name().equals("satisfaction"))
        .map(Metric::value)
        .toList();
  }

  private List<String> revisions(String table, String name) {
    return database
        .jdbc()
        .query(
            "select figure from "
                + table
                + " where name = ? and participant_id = 'amy' order by revision",
            (row, index) -> {
              BigDecimal figure = row.getBigDecimal("figure");
              return figure == null ? "none" : EventJson.plain(figure).toPlainString();
            },
            name);
  }

  private long rows() {
    return database.count("deal_event")
        + database.count("participant")
        + database.count("assignment")
        + database.count("relation")
        + database.count("metric")
        + database.count("exchange_rate");
  }

  private ImportReport run(ImportMode mode) {
    return run(branch, mode);
  }

  private ImportReport run(Branch files, ImportMode mode) {
    return csv.run(files.mapping(), files.folder(), mode);
  }
}
