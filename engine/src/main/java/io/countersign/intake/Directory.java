package io.countersign.intake;

import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds people by what a file calls them. */
final class Directory {

  private final Map<String, List<ParticipantId>> byKey = new HashMap<>();
  private final Map<String, List<ParticipantId>> byName = new HashMap<>();

  /** For each unknown word who may be meant; the same typo comes in thousands of rows. */
  private final Map<String, String> hints = new HashMap<>();

  static Directory of(Roster roster) {
    Directory directory = new Directory();
    roster.participants().forEach(directory::add);
    return directory;
  }

  void add(Participant person) {
    put(byKey, person.id().value(), person.id());
    put(byName, person.name(), person.id());
  }

  boolean knows(PersonColumn column, String called) {
    return in(column).containsKey(called);
  }

  /** Who the cell means; a cell that means nobody or several is a problem of the row. */
  Optional<ParticipantId> find(RowReading row, PersonColumn column, String role) {
    String called = row.text(column.column(), 100);
    List<ParticipantId> people = in(column).getOrDefault(called, List.of());
    if (people.size() == 1) {
      return Optional.of(people.get(0));
    }
    String by = column.byName() ? "name" : "key";
    if (called.isEmpty()) {
      row.wrong(
          column.column(), "the " + by + " of a " + role, "Fill in '" + column.column() + "'.");
    } else if (people.isEmpty()) {
      String hint =
          hints.computeIfAbsent(
              called,
              word ->
                  Words.nearest(word, in(column).keySet())
                      .map(near -> " Did they mean '" + near + "'?")
                      .orElse(""));
      row.wrong(
          column.column(),
          "the " + by + " of somebody on the roster",
          "Add '" + called + "' to the people, or write the " + role + " as there." + hint);
    } else {
      row.wrong(
          column.column(),
          "the name of one person; " + people.size() + " are called so",
          "Let '" + column.column() + "' hold keys and say by: key in the mapping.");
    }
    return Optional.empty();
  }

  private Map<String, List<ParticipantId>> in(PersonColumn column) {
    return column.byName() ? byName : byKey;
  }

  private static void put(
      Map<String, List<ParticipantId>> people, String called, ParticipantId id) {
    List<ParticipantId> same = people.computeIfAbsent(called, c -> new ArrayList<>(1));
    if (!same.contains(id)) {
      same.add(id);
    }
  }
}
