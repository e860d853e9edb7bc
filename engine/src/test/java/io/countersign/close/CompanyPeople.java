package io.countersign.close;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who works at the company. */
final class CompanyPeople {

  private CompanyPeople() {}

  /** Everybody with the group that a test put them in. */
  static Roster grouped(Roster roster, Map<String, PayGroup> groups) {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    for (Participant one : roster.participants()) {
      PayGroup group = groups.getOrDefault(one.id().value(), PayGroup.EVERYBODY);
      people.add(new Participant(one.id(), one.name(), one.paidIn(), group));
      seats.addAll(roster.assignmentsOf(one.id()));
    }
    return new Roster(people, seats);
  }

  static Roster roster() {
    return rosterWith("bob");
  }

  /** Amy, somebody else, and their manager. */
  static Roster rosterWith(String other) {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    DateRange always = DateRange.from(LocalDate.parse("2016-01-01"));
    ParticipantId max = new ParticipantId("max");
    people.add(new Participant(max, "Max Boss"));
    seats.add(new Assignment(max, Position.of("Manager", "East"), null, always));
    for (String name : List.of("amy", other)) {
      ParticipantId id = new ParticipantId(name);
      people.add(
          new Participant(
              id, name.equals("amy") ? "Amy Adams" : name.equals("bob") ? "Bob Brown" : name));
      seats.add(new Assignment(id, Position.of("Seller", "East"), max, always));
    }
    return new Roster(people, seats);
  }
}
