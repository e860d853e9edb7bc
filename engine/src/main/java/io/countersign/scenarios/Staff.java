package io.countersign.scenarios;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people a scenario tells of.
 *
 * @param above whom others report to, told of or not
 */
record Staff(List<Participant> people, List<Assignment> seats, List<ParticipantId> above) {

  static final Staff NOBODY = new Staff(List.of(), List.of(), List.of());

  private static final String MANAGER = "Manager";
  static final String SELLER = "Seller";

  Staff {
    people = List.copyOf(people);
    seats = List.copyOf(seats);
    above = List.copyOf(above);
  }

  /**
   * Everybody. Whoever is only named exists all the same, from the first day on: as a Manager when
   * others report to them, else as a Seller.
   *
   * @param named who is named by deals, metrics and relations
   * @throws IllegalArgumentException when two seats of somebody share a day
   */
  Roster roster(List<Relation> relations, List<ParticipantId> named, LocalDate firstDay) {
    List<Participant> everybody = new ArrayList<>(people);
    List<Assignment> all = new ArrayList<>(seats);
    Set<ParticipantId> known = new HashSet<>();
    people.forEach(person -> known.add(person.id()));
    List<ParticipantId> others = new ArrayList<>(above);
    others.addAll(named);
    for (ParticipantId id : others) {
      if (known.add(id)) {
        Position position = Position.of(above.contains(id) ? MANAGER : SELLER, "");
        everybody.add(new Participant(id, id.value()));
        all.add(new Assignment(id, position, null, DateRange.from(firstDay)));
      }
    }
    return new Roster(everybody, all, relations);
  }
}
