package io.countersign.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All participants and their dated assignments: who was where, and who stood above whom, on a day.
 */
public final class Roster {

  private final NavigableMap<ParticipantId, Participant> participants = new TreeMap<>();
  private final Map<ParticipantId, List<Assignment>> assignments = new HashMap<>();
  private final List<Relation> relations;

  /** A roster without relations beside the hierarchy. */
  public Roster(Collection<Participant> people, Collection<Assignment> seats) {
    this(people, seats, List.of());
  }

  /**
   * @throws IllegalArgumentException when an assignment names somebody unknown, or two assignments
   *     of one participant share a day
   */
  public Roster(
      Collection<Participant> people, Collection<Assignment> seats, List<Relation> relations) {
    this.relations = List.copyOf(relations);
    people.forEach(p -> participants.put(p.id(), p));
    for (Assignment seat : seats) {
      requireKnown(seat.who(), seat);
      if (seat.reportsTo() != null) {
        requireKnown(seat.reportsTo(), seat);
      }
      List<Assignment> own = assignments.computeIfAbsent(seat.who(), w -> new ArrayList<>());
      for (Assignment other : own) {
        if (other.during().overlaps(seat.during())) {
          throw new IllegalArgumentException(
              seat.who()
                  + " has two assignments at once: "
                  + other.during()
                  + " and "
                  + seat.during());
        }
      }
      own.add(seat);
    }
  }

  /** The relations beside the hierarchy, as they were told. */
  public List<Relation> relations() {
    return relations;
  }

  public Collection<Participant> participants() {
    return Collections.unmodifiableCollection(participants.values());
  }

  public Optional<Participant> participant(ParticipantId id) {
    return Optional.ofNullable(participants.get(id));
  }

  /** With whom somebody is paid; with everybody who is not known. */
  public PayGroup groupOf(ParticipantId who) {
    return participant(who).map(Participant::group).orElse(PayGroup.EVERYBODY);
  }

  /** The assignments of a participant, in no particular order. */
  public List<Assignment> assignmentsOf(ParticipantId who) {
    return Collections.unmodifiableList(assignments.getOrDefault(who, List.of()));
  }

  public Optional<Assignment> assignmentOn(ParticipantId who, LocalDate day) {
    for (Assignment seat : assignments.getOrDefault(who, List.of())) {
      if (seat.during().contains(day)) {
        return Optional.of(seat);
      }
    }
    return Optional.empty();
  }

  /** Everybody who stands in that relation to a participant on a day, by id. */
  public Set<ParticipantId> related(String as, ParticipantId to, LocalDate day) {
    Set<ParticipantId> related = new TreeSet<>();
    for (Relation relation : relations) {
      if (relation.as().equals(as) && relation.to().equals(to) && relation.during().contains(day)) {
        related.add(relation.who());
      }
    }
    return related;
  }

  /**
   * Everybody above a participant on a day, the nearest first.
   *
   * @throws IllegalStateException when the hierarchy of that day runs in a circle
   */
  public List<ParticipantId> managersAbove(ParticipantId who, LocalDate day) {
    Set<ParticipantId> above = new LinkedHashSet<>();
    Optional<Assignment> seat = assignmentOn(who, day);
    while (seat.isPresent() && seat.get().reportsTo() != null) {
      ParticipantId next = seat.get().reportsTo();
      if (next.equals(who) || !above.add(next)) {
        throw new IllegalStateException("the hierarchy of " + day + " runs in a circle at " + next);
      }
      seat = assignmentOn(next, day);
    }
    return List.copyOf(above);
  }

  /** Everybody below a participant on a day, over all levels, by id. */
  public List<ParticipantId> teamOf(ParticipantId manager, LocalDate day) {
    return participants.keySet().stream()
        .filter(id -> managersAbove(id, day).contains(manager))
        .toList();
  }

  private void requireKnown(ParticipantId id, Assignment seat) {
    if (!participants.containsKey(id)) {
      throw new IllegalArgumentException("an assignment names an unknown participant: " + seat);
    }
  }
}
