package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.intake.Mapping.People;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a roster of the rows about people. Who reports to whom is known only when all rows are
 * read; a row that turns out wrong then leaves, and the rest is looked at again.
 */
final class PeopleReader {

  private final People columns;
  private final References references;
  private final Roster known;
  private final List<PersonRow> rows = new ArrayList<>();

  PeopleReader(People columns, References references, Roster known) {
    this.columns = columns;
    this.references = references;
    this.known = known;
  }

  /** Takes a row in; whether it is good is only sure after {@link #roster()}. */
  Optional<ParticipantId> read(RowReading reading) {
    Optional<PersonRow> row = PersonRow.read(reading, columns, references, known);
    row.ifPresent(rows::add);
    return row.map(PersonRow::id);
  }

  /** Everybody in the good rows, with those they report to. */
  Roster roster() {
    while (true) {
      Map<ParticipantId, List<PersonRow>> people = byPerson();
      Directory directory = Directory.of(known);
      people.values().forEach(own -> directory.add(own.get(0).who()));
      Map<PersonRow, ParticipantId> managers = managers(directory);
      if (removeWrong()) {
        continue;
      }
      Roster roster = roster(people, managers);
      for (PersonRow row : rows) {
        refuseCircle(row, roster);
      }
      if (!removeWrong()) {
        return roster;
      }
    }
  }

  private boolean removeWrong() {
    return rows.removeIf(row -> !row.reading().good());
  }

  /** The rows of each person in the order of their days. */
  private Map<ParticipantId, List<PersonRow>> byPerson() {
    Map<ParticipantId, List<PersonRow>> people =
        rows.stream()
            .collect(Collectors.groupingBy(PersonRow::id, TreeMap::new, Collectors.toList()));
    for (List<PersonRow> own : people.values()) {
      PersonRow first = own.get(0);
      own.sort(Comparator.comparing(PersonRow::from));
      for (PersonRow row : own) {
        Attribute paidIn = columns.paidIn();
        if (row.who().equals(first.who())) {
          continue;
        }
        if (paidIn != null && row.who().name().equals(first.who().name())) {
          row.reading()
              .wrong(
                  paidIn.own(),
                  "the currency of line " + line(first),
                  "Let rows with the same key have the same currency of pay.");
        } else {
          row.reading()
              .wrong(
                  columns.name().get(0),
                  "'" + first.who().name() + "' as on line " + line(first),
                  "Let rows with the same key have the same name.");
        }
      }
      for (int i = 1; i < own.size(); i++) {
        refuseOverlap(own.get(i - 1), own.get(i));
      }
    }
    return people;
  }

  private void refuseOverlap(PersonRow before, PersonRow row) {
    LocalDate until = before.until();
    if (row.from().equals(before.from())) {
      row.reading()
          .wrong(
              columns.key().get(0),
              "'" + row.id() + "' from " + row.from() + " as on line " + line(before),
              "one row for each person and day",
              "Delete one of the two rows, or give them different days.");
    } else if (until != null && row.from().isBefore(until)) {
      row.reading()
          .wrong(
              columns.key().get(0),
              "'" + row.id() + "' from " + row.from() + " while line " + line(before) + " holds",
              "a day from " + until + " on",
              "Let the rows of one person follow each other.");
    }
  }

  private Map<PersonRow, ParticipantId> managers(Directory directory) {
    Map<PersonRow, ParticipantId> managers = new HashMap<>();
    PersonColumn column = columns.manager();
    for (PersonRow row : rows) {
      if (column == null || row.manager().isEmpty()) {
        continue;
      }
      if (columns.managersMayLackARow() && !directory.knows(column, row.manager())) {
        managers.put(row, new ParticipantId(row.manager()));
      } else {
        directory
            .find(row.reading(), column, "manager")
            .ifPresent(manager -> managers.put(row, manager));
      }
    }
    return managers;
  }

  private Roster roster(
      Map<ParticipantId, List<PersonRow>> people, Map<PersonRow, ParticipantId> managers) {
    Map<ParticipantId, Participant> participants = new TreeMap<>();
    List<Assignment> seats = new ArrayList<>();
    Set<ParticipantId> haveReports = new TreeSet<>(managers.values());
    for (List<PersonRow> own : people.values()) {
      for (int i = 0; i < own.size(); i++) {
        PersonRow row = own.get(i);
        participants.put(row.id(), row.who());
        LocalDate next = i + 1 < own.size() ? own.get(i + 1).from() : null;
        String title = row.title().isEmpty() ? title(haveReports.contains(row.id())) : row.title();
        seats.add(
            new Assignment(
                row.id(),
                new Position(title, row.region(), row.level()),
                managers.get(row),
                row.during(next)));
      }
    }
    for (ParticipantId manager : haveReports) {
      if (!participants.containsKey(manager)) {
        participants.put(
            manager, known.participant(manager).orElse(new Participant(manager, manager.value())));
        if (columns.managersMayLackARow()) {
          seats.add(seatWithoutRow(manager, managers));
        }
      }
    }
    return new Roster(participants.values(), seats);
  }

  /** A manager without a row is there as long as the team, and in its region when it has one. */
  private Assignment seatWithoutRow(ParticipantId manager, Map<PersonRow, ParticipantId> managers) {
    Collection<PersonRow> team =
        rows.stream().filter(r -> manager.equals(managers.get(r))).toList();
    Set<String> regions = team.stream().map(PersonRow::region).collect(Collectors.toSet());
    LocalDate from =
        team.stream().map(PersonRow::from).min(Comparator.naturalOrder()).orElseThrow();
    String region = regions.size() == 1 ? regions.iterator().next() : "";
    return new Assignment(manager, Position.of(title(true), region), null, DateRange.from(from));
  }

  private String title(boolean hasReports) {
    return hasReports ? columns.titles().manager() : columns.titles().seller();
  }

  private void refuseCircle(PersonRow row, Roster roster) {
    try {
      roster.managersAbove(row.id(), row.from());
    } catch (IllegalStateException e) {
      String column = columns.manager() == null ? "" : columns.manager().column();
      row.reading()
          .wrong(
              column,
              "somebody who does not report back to '" + row.id() + "'",
              "Break the circle: " + e.getMessage() + ".");
    }
  }

  private static long line(PersonRow row) {
    return row.reading().row().line();
  }
}
