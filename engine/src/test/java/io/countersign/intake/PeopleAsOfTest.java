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

/** What was known of people on an earlier day. */
class PeopleAsOfTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");
  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId ZOE = new ParticipantId("zoe");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  @OnEveryDatabase
  void knowsWhoWasWhereAndWhoWasUnknownThen(TestDatabase database) {
    Rosters monday = rosters(database, MONDAY);
    monday.tell(told("North"));
    rosters(database, TUESDAY).tell(told("South"));
    Relation mentor = new Relation(ZOE, "mentor", AMY, DateRange.from(DAY));
    rosters(database, WEDNESDAY).relate(List.of(mentor));

    assertThat(monday.roster(MONDAY.minusSeconds(1)).participants()).isEmpty();
    assertThat(region(monday.roster(MONDAY))).isEqualTo("North");
    assertThat(region(monday.roster(TUESDAY.minusMillis(1)))).isEqualTo("North");
    assertThat(region(monday.roster(TUESDAY))).isEqualTo("South");
    assertThat(monday.roster(TUESDAY).relations()).isEmpty();
    assertThat(monday.roster(WEDNESDAY).relations()).containsExactly(mentor);
    assertThat(monday.roster(WEDNESDAY).participant(AMY))
        .contains(new Participant(AMY, "Amy", Currency.getInstance("EUR")));
    assertThat(database.count("person_telling")).isEqualTo(4);
  }

  @OnEveryDatabase
  void takesThoseWhoWereToldBeforeTellingsWereKeptAsTheyAre(TestDatabase database) {
    Rosters monday = rosters(database, MONDAY);
    monday.tell(told("North"));
    database.jdbc().execute("truncate table person_telling");

    assertThat(region(monday.roster(MONDAY.minusSeconds(1)))).isEqualTo("North");
    rosters(database, TUESDAY).tell(told("South"));

    assertThat(region(monday.roster(MONDAY))).isEqualTo("North");
    assertThat(region(monday.roster(TUESDAY))).isEqualTo("South");
  }

  private static Rosters rosters(TestDatabase database, Instant now) {
    return new Rosters(database.jdbc(), database.transactions(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String region(Roster roster) {
    return roster.assignmentOn(AMY, DAY).orElseThrow().as().region();
  }

  private static Roster told(String region) {
    DateRange always = DateRange.from(LocalDate.of(2026, 1, 1));
    return new Roster(
        List.of(
            new Participant(AMY, "Amy", Currency.getInstance("EUR")), new Participant(ZOE, "Zoe")),
        List.of(new Assignment(AMY, Position.of("Seller", region), ZOE, always)));
  }
}
