package io.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {

  private static final LocalDate JANUARY = LocalDate.parse("2017-01-01");
  private static final LocalDate JUNE = LocalDate.parse("2017-06-01");

  @Test
  void knowsWhoStoodAboveOnEachDay() {
    Roster roster =
        new Roster(
            List.of(person("amy"), person("max"), person("ivy"), person("eve")),
            List.of(
                seat("amy", "max", new DateRange(JANUARY, JUNE)),
                seat("amy", "ivy", DateRange.from(JUNE)),
                seat("max", "eve", DateRange.from(JANUARY)),
                seat("ivy", "eve", DateRange.from(JANUARY)),
                seat("eve", null, DateRange.from(JANUARY))));

    assertThat(roster.managersAbove(id("amy"), JUNE.minusDays(1)))
        .containsExactly(id("max"), id("eve"));
    assertThat(roster.managersAbove(id("amy"), JUNE)).containsExactly(id("ivy"), id("eve"));
    assertThat(roster.teamOf(id("eve"), JUNE)).containsExactly(id("amy"), id("ivy"), id("max"));
  }

  @Test
  void knowsWhoStoodInARelationOnEachDay() {
    Roster roster =
        new Roster(
            List.of(person("amy"), person("max"), person("ivy")),
            List.of(),
            List.of(
                new Relation(id("max"), "mentor", id("amy"), new DateRange(JANUARY, JUNE)),
                new Relation(id("ivy"), "partner", id("amy"), DateRange.from(JANUARY))));

    assertThat(roster.related("mentor", id("amy"), JUNE.minusDays(1))).containsExactly(id("max"));
    assertThat(roster.related("mentor", id("amy"), JUNE)).isEmpty();
    assertThat(roster.related("mentor", id("max"), JANUARY)).isEmpty();
  }

  @Test
  void refusesACircle() {
    Roster roster =
        new Roster(
            List.of(person("amy"), person("max")),
            List.of(
                seat("amy", "max", DateRange.from(JANUARY)),
                seat("max", "amy", DateRange.from(JANUARY))));

    assertThatThrownBy(() -> roster.managersAbove(id("amy"), JUNE))
        .hasMessageContaining("runs in a circle");
  }

  @Test
  void refusesTwoSeatsOnOneDay() {
    assertThatThrownBy(
            () ->
                new Roster(
                    List.of(person("amy")),
                    List.of(
                        seat("amy", null, DateRange.from(JANUARY)),
                        seat("amy", null, DateRange.from(JUNE)))))
        .hasMessageContaining("amy has two assignments at once");
  }

  private static Participant person(String name) {
    return new Participant(id(name), name);
  }

  private static ParticipantId id(String name) {
    return new ParticipantId(name);
  }

  private static Assignment seat(String who, @Nullable String manager, DateRange during) {
    return new Assignment(
        id(who), Position.of("Seller", ""), manager == null ? null : id(manager), during);
  }
}
