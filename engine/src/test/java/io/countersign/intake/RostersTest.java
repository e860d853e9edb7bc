package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.DateRange;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class RostersTest {

  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId ZOE = new ParticipantId("zoe");

  private final Rosters rosters;

  RostersTest(TestDatabase database) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    this.rosters = new Rosters(database.jdbc(), database.transactions(), clock);
  }

  @OnEveryDatabase
  void knowsWhatWasTold() {
    assertThat(rosters.tell(amyIn("North", "2026-01-01", null)))
        .isEqualTo(Map.of(AMY, Change.NEW, ZOE, Change.NEW));
    assertThat(rosters.tell(amyIn("North", "2026-01-01", null)))
        .isEqualTo(Map.of(AMY, Change.UNCHANGED, ZOE, Change.UNCHANGED));

    assertThat(regions()).containsExactly("North from 2026-01-01");
    assertThat(rosters.roster().managersAbove(AMY, LocalDate.of(2026, 2, 1))).containsExactly(ZOE);
    assertThat(rosters.roster().participants()).hasSize(2);
  }

  @OnEveryDatabase
  void closesASeatWhenAnotherBegins() {
    rosters.tell(amyIn("North", "2026-01-01", null));

    assertThat(rosters.tell(amyIn("South", "2026-07-01", null))).containsEntry(AMY, Change.CHANGED);
    assertThat(regions())
        .containsExactly("North from 2026-01-01 until 2026-07-01", "South from 2026-07-01");

    assertThat(rosters.tell(amyIn("North", "2026-01-01", null)))
        .as("the older file again")
        .containsEntry(AMY, Change.UNCHANGED);
    assertThat(rosters.tell(amyIn("South", "2026-09-01", null)))
        .as("what holds already")
        .containsEntry(AMY, Change.UNCHANGED);
  }

  @OnEveryDatabase
  void restatesASeatToldFromTheSameDay() {
    rosters.tell(amyIn("North", "2026-01-01", null));
    rosters.tell(amyIn("South", "2026-07-01", null));

    rosters.tell(amyIn("East", "2026-01-01", null));

    assertThat(regions())
        .containsExactly("East from 2026-01-01 until 2026-07-01", "South from 2026-07-01");
  }

  @OnEveryDatabase
  void fillsInWhatCameBefore() {
    rosters.tell(amyIn("South", "2026-07-01", null));
    rosters.tell(amyIn("North", "2026-01-01", null));

    assertThat(regions())
        .containsExactly("North from 2026-01-01 until 2026-07-01", "South from 2026-07-01");
  }

  @OnEveryDatabase
  void endsASeat() {
    rosters.tell(amyIn("North", "2026-01-01", null));

    assertThat(rosters.tell(amyIn("North", "2026-01-01", "2026-04-01")))
        .containsEntry(AMY, Change.CHANGED);
    assertThat(rosters.tell(amyIn("North", "2026-01-01", "2026-04-01")))
        .containsEntry(AMY, Change.UNCHANGED);
    assertThat(regions()).containsExactly("North from 2026-01-01 until 2026-04-01");
  }

  @OnEveryDatabase
  void takesANewName() {
    rosters.tell(amyIn("North", "2026-01-01", null));
    Roster married = new Roster(List.of(new Participant(AMY, "Amy Brown")), List.of());

    assertThat(rosters.tell(married)).containsEntry(AMY, Change.CHANGED);
    assertThat(rosters.roster().participant(AMY).orElseThrow().name()).isEqualTo("Amy Brown");
    assertThat(regions()).hasSize(1);
  }

  @OnEveryDatabase
  void takesAnotherCurrencyOfPay() {
    rosters.tell(amyIn("North", "2026-01-01", null));
    Participant inEuros = new Participant(AMY, "Amy Adams", Currency.getInstance("EUR"));

    assertThat(rosters.tell(new Roster(List.of(inEuros), List.of())))
        .containsEntry(AMY, Change.CHANGED);
    assertThat(rosters.roster().participant(AMY)).contains(inEuros);
    assertThat(rosters.tell(new Roster(List.of(inEuros), List.of())))
        .containsEntry(AMY, Change.UNCHANGED);
  }

  @OnEveryDatabase
  void knowsWhoIsWhatToWhom() {
    rosters.tell(amyIn("North", "2026-01-01", null));
    Relation open = mentorUntil(null);
    Relation ended = mentorUntil(LocalDate.of(2026, 7, 1));

    assertThat(rosters.relate(List.of(open))).containsExactly(Change.NEW);
    assertThat(rosters.relate(List.of(open, ended)))
        .containsExactly(Change.UNCHANGED, Change.CHANGED);
    assertThat(rosters.relate(List.of(ended))).containsExactly(Change.UNCHANGED);

    assertThat(rosters.roster().related("mentor", AMY, LocalDate.of(2026, 6, 30)))
        .containsExactly(ZOE);
    assertThat(rosters.roster().related("mentor", AMY, LocalDate.of(2026, 7, 1))).isEmpty();
    assertThat(rosters.roster().related("coach", AMY, LocalDate.of(2026, 6, 30))).isEmpty();
  }

  private static Relation mentorUntil(@Nullable LocalDate until) {
    return new Relation(ZOE, "mentor", AMY, new DateRange(LocalDate.of(2026, 1, 1), until));
  }

  private List<String> regions() {
    return Seats.inOrder(rosters.roster().assignmentsOf(AMY)).stream()
        .map(seat -> seat.as().region() + " " + seat.during())
        .toList();
  }

  private static Roster amyIn(String region, String from, @Nullable String until) {
    DateRange days =
        new DateRange(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    return new Roster(
        List.of(new Participant(AMY, "Amy Adams"), new Participant(ZOE, "Zoe Zimmer")),
        List.of(new Assignment(AMY, Position.of("Seller", region), ZOE, days)));
  }
}
