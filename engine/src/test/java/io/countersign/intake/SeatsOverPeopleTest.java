package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.calendar.DateRange;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatsOverPeopleTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId ZOE = new ParticipantId("zoe");
  private static final String HEADER = "who,place,grade,start,end\n";
  private static final String MAPPING =
      """
      source: hr
      people:
        file: people.csv
        key: login
        name: name
        manager: boss
        region: office
        titles: {seller: Seller, manager: Manager}
        from: since
      seats:
        file: seats.csv
        who: who
        region: {file: places.csv, key: no, column: name, by: place}
        level: grade
        from: start
        last-day: end
      """;

  @TempDir private Path folder;
  private String mapping = MAPPING;

  @BeforeEach
  void writesTheFiles() {
    file(
        "people.csv",
        "login,name,boss,office,since\nzoe,Zoe,,Head,2026-01-01\namy,Amy,zoe,Home,2026-01-01\n");
    file("places.csv", "no,name\n1,North\n2,South\n");
    file(
        "seats.csv",
        HEADER + "amy,1,L1,2026-02-01,2026-03-31\namy,2,,2026-04-01,\nzoe,,L9,2025-01-01,\n");
  }

  @Test
  void replacesTheWordsOfThePersonOnTheDaysOfARow() {
    Roster roster = read().roster();

    assertThat(Seats.inOrder(roster.assignmentsOf(AMY)))
        .containsExactly(
            seat("Home", "", "2026-01-01", "2026-02-01"),
            seat("North", "L1", "2026-02-01", "2026-04-01"),
            seat("South", "", "2026-04-01", null));
    assertThat(roster.assignmentsOf(ZOE))
        .containsExactly(
            new Assignment(
                ZOE,
                new Position("Manager", "Head", "L9"),
                null,
                DateRange.from(LocalDate.of(2026, 1, 1))));
  }

  @Test
  void endsARowWhereTheNextBegins() {
    mapping = mapping.replace("last-day: end", "until: end");
    file("seats.csv", HEADER + "amy,2,,2026-04-01,2026-05-01\namy,1,L1,2026-02-01,\n");

    assertThat(Seats.inOrder(read().roster().assignmentsOf(AMY)))
        .containsExactly(
            seat("Home", "", "2026-01-01", "2026-02-01"),
            seat("North", "L1", "2026-02-01", "2026-04-01"),
            seat("South", "", "2026-04-01", "2026-05-01"),
            seat("Home", "", "2026-05-01", null));
  }

  @Test
  void findsWordsAndCurrenciesOfPeopleInOtherFilesToo() {
    mapping =
        mapping.replace(
            "region: office",
            "region: {file: offices.csv, key: code, column: name, by: office}\n"
                + "  paid-in: {file: pay.csv, key: who, column: in, by: login}");
    file("offices.csv", "code,name\nHead,Headquarters\nHome,At home\n");
    file("pay.csv", "who,in\namy,GBP\nzoe,\n");
    Roster roster = read().roster();

    assertThat(roster.assignmentOn(ZOE, LocalDate.of(2026, 1, 1)).orElseThrow().as().region())
        .isEqualTo("Headquarters");
    assertThat(roster.participant(AMY).orElseThrow().paidIn())
        .isEqualTo(Currency.getInstance("GBP"));
    assertThat(roster.participant(ZOE).orElseThrow().paidIn()).isNull();

    file("pay.csv", "who,in\namy,POUND\n");
    assertThat(CsvReading.of(Mapping.parse("m", mapping), folder).report().problems())
        .filteredOn(problem -> problem.file().equals("people.csv"))
        .extracting(ImportProblem::column, ImportProblem::found)
        .containsExactly(tuple("login", "'zoe'"), tuple("login", "'POUND'"));
  }

  @Test
  void refusesRowsThatCannotBe() {
    file(
        "seats.csv",
        HEADER
            + "amy,1,L1,2026-02-01,2026-03-31\namy,2,,2026-03-31,\neve,1,,2026-01-01,\n"
            + "amy,3,,2027-01-01,\nzoe,1,,2026-02-01,2026-01-31\nzoe,1,,2025-02-01,2025-12-31\n");

    assertThat(CsvReading.of(Mapping.parse("m", mapping), folder).report().problems())
        .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::expected)
        .containsExactly(
            tuple(3L, "who", "one row for each person and day"),
            tuple(4L, "who", "the key of somebody on the roster"),
            tuple(5L, "place", "a 'no' of places.csv"),
            tuple(6L, "end", "a day from 2026-02-01 on"),
            tuple(7L, "who", "somebody who is there on one of these days"));
  }

  @OnEveryDatabase
  void isImportedOnceAndThenChangesNothing(TestDatabase database) {
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    Rosters rosters = new Rosters(database.jdbc(), database.transactions(), CLOCK);

    csv.run(Mapping.parse("m", mapping), folder, ImportMode.ALL_ROWS);
    assertThat(Seats.inOrder(rosters.roster().assignmentsOf(AMY)))
        .isEqualTo(Seats.inOrder(read().roster().assignmentsOf(AMY)));
    assertThat(csv.run(Mapping.parse("m", mapping), folder, ImportMode.ALL_ROWS).files())
        .containsExactly(
            new FileCount("people.csv", 2, 0, 0, 2, 0), new FileCount("seats.csv", 3, 0, 0, 3, 0));
  }

  @OnEveryDatabase
  void mayBeToldLaterThanThePeople(TestDatabase database) {
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    Rosters rosters = new Rosters(database.jdbc(), database.transactions(), CLOCK);
    String people = mapping.substring(0, mapping.indexOf("seats:"));
    String seats = "source: hr\n" + mapping.substring(mapping.indexOf("seats:"));

    csv.run(Mapping.parse("m", people), folder, ImportMode.ALL_ROWS);
    ImportReport report = csv.run(Mapping.parse("m", seats), folder, ImportMode.ALL_ROWS);

    assertThat(report.files()).containsExactly(new FileCount("seats.csv", 3, 0, 3, 0, 0));
    assertThat(Seats.inOrder(rosters.roster().assignmentsOf(AMY)))
        .isEqualTo(Seats.inOrder(read().roster().assignmentsOf(AMY)));
  }

  private CsvReading read() {
    CsvReading reading = CsvReading.of(Mapping.parse("m", mapping), folder);
    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    return reading;
  }

  private static Assignment seat(String region, String level, String from, @Nullable String until) {
    return new Assignment(
        AMY,
        new Position("Seller", region, level),
        ZOE,
        new DateRange(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
  }

  private void file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
