package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleAreImportedTest {

  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId ZOE = new ParticipantId("zoe");

  @TempDir private Path folder;
  private Office office = new Office(Path.of("/"));

  @BeforeEach
  void opensTheOffice() {
    office = new Office(folder).deals("");
  }

  @Test
  void givesTitlesToSellersAndManagers() {
    Roster roster = office.read().roster();

    assertThat(roster.participant(AMY).orElseThrow().name()).isEqualTo("Amy Adams");
    assertThat(seat(roster, AMY, "2026-01-01").as()).isEqualTo(Position.of("Seller", "North"));
    assertThat(seat(roster, ZOE, "2026-01-01").as()).isEqualTo(Position.of("Manager", ""));
    assertThat(roster.assignmentOn(AMY, LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  void followsSomebodyThroughTheirRows() {
    office.people(
        """
            amy,Amy Adams,bob,South,2026-07-01
            amy,Amy Adams,zoe,North,2026-01-01
            bob,Bob Brown,zoe,South,2026-01-01
            """);

    CsvReading reading = office.read();

    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    assertThat(seat(reading.roster(), AMY, "2026-06-30").as().region()).isEqualTo("North");
    assertThat(seat(reading.roster(), AMY, "2026-07-01").as().region()).isEqualTo("South");
    assertThat(reading.roster().managersAbove(AMY, LocalDate.of(2026, 8, 1)))
        .containsExactly(new ParticipantId("bob"), ZOE);
  }

  @Test
  void rejectsUnknownManagersAndWhoeverReportsToTheRejected() {
    office.people(
        """
            amy,Amy Adams,bob,North,2026-01-01
            bob,Bob Brown,zo,South,2026-01-01
            cem,Cem,zoe,South,2026-01-01
            """);

    ImportReport report = office.report();

    assertThat(problems(report)).containsExactly("3 boss: found 'bob'", "4 boss: found 'zo'");
    assertThat(report.problems().get(1).repair()).endsWith("Did they mean 'zoe'?");
    assertThat(report.files().get(0).accepted()).isEqualTo(2);
  }

  @Test
  void acceptsManagersWithoutARowOnlyWhenTheMappingSaysSo() {
    office
        .mapped("manager: boss", "manager: boss\n  managers-without-own-row: accept")
        .people("amy,Amy Adams,yan,North,2026-02-01\nbob,Bob Brown,yan,North,2026-03-01\n");

    Roster roster = office.read().roster();

    ParticipantId yan = new ParticipantId("yan");
    assertThat(roster.participant(yan).orElseThrow().name()).isEqualTo("yan");
    assertThat(seat(roster, yan, "2026-02-01").as()).isEqualTo(Position.of("Manager", "North"));
    assertThat(roster.assignmentsOf(yan)).hasSize(1);
  }

  @Test
  void rejectsCircles() {
    office.people(
        """
            amy,Amy Adams,bob,North,2026-01-01
            bob,Bob Brown,amy,South,2026-01-01
            cem,Cem,cem,South,2026-01-01
            dee,Dee,zoe,South,2026-01-01
            """);

    ImportReport report = office.report();

    assertThat(problems(report))
        .containsExactly("3 boss: found 'bob'", "4 boss: found 'amy'", "5 boss: found 'cem'");
  }

  @Test
  void rejectsASecondRowForTheSameDayAndAnotherNameForTheSameKey() {
    office.people(
        """
            amy,Amy Adams,zoe,North,2026-01-01
            amy,Amy Adams,zoe,South,2026-01-01
            bob,Bob Brown,zoe,South,2026-01-01
            bob,Bobby,zoe,South,2026-05-01
            """);

    assertThat(problems(office.report()))
        .containsExactly(
            "4 login: found 'amy' from 2026-01-01 as on line 3", "6 name: found 'Bobby'");
  }

  @Test
  void letsSomebodyLeave() {
    office
        .mapped("from: since", "from: since\n  until: left")
        .file(
            "people.csv",
            """
            login,name,boss,office,since,left
            amy,Amy Adams,,North,2026-01-01,2026-04-01
            bob,Bob Brown,,North,2026-04-01,2026-04-01
            """);

    CsvReading reading = office.read();

    assertThat(reading.roster().assignmentOn(AMY, LocalDate.of(2026, 3, 31))).isPresent();
    assertThat(reading.roster().assignmentOn(AMY, LocalDate.of(2026, 4, 1))).isEmpty();
    assertThat(problems(reading.report())).containsExactly("3 left: found '2026-04-01'");
  }

  private static List<String> problems(ImportReport report) {
    return report.problems().stream()
        .map(problem -> problem.line() + " " + problem.column() + ": found " + problem.found())
        .toList();
  }

  private static Assignment seat(Roster roster, ParticipantId who, String day) {
    return roster.assignmentOn(who, LocalDate.parse(day)).orElseThrow();
  }
}
