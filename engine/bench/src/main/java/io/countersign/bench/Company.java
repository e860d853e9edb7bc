package io.countersign.bench;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sellers under three levels of managers, ten to a manager on each level. Every twentieth seller
 * changes to another manager on the first of July.
 */
final class Company {

  private static final int SPAN = 10;
  private static final int LEVELS = 3;
  private static final int EVERY_MOVER = 20;
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate MOVE = LocalDate.of(2025, 7, 1);
  private static final List<String> REGIONS = List.of("North", "East", "South", "West");

  private final List<Participant> people = new ArrayList<>();
  private final List<Assignment> seats = new ArrayList<>();
  private final List<ParticipantId> sellers;

  private Company(int count) {
    List<ParticipantId> above = new ArrayList<>();
    for (int level = LEVELS; level >= 1; level--) {
      above = managers(level, Math.max(1, count / Math.toIntExact(power(level))), above);
    }
    sellers = sellers(count, above);
  }

  /** A company with so many sellers, at least one. */
  static Company of(int sellers) {
    return new Company(sellers);
  }

  Roster roster() {
    return new Roster(people, seats);
  }

  List<ParticipantId> sellers() {
    return sellers;
  }

  private static long power(int level) {
    return level == 0 ? 1 : SPAN * power(level - 1);
  }

  private List<ParticipantId> managers(int level, int count, List<ParticipantId> above) {
    List<ParticipantId> hired = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ParticipantId id = hire(String.format("M%d-%05d", level, i));
      seat(id, "Manager", i, bossOf(i, above), DateRange.from(START));
      hired.add(id);
    }
    return hired;
  }

  private List<ParticipantId> sellers(int count, List<ParticipantId> above) {
    List<ParticipantId> hired = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ParticipantId id = hire(String.format("S-%06d", i));
      if (i % EVERY_MOVER == 0) {
        seat(id, "Seller", i, bossOf(i, above), new DateRange(START, MOVE));
        seat(id, "Seller", i, bossOf(i + 3 * SPAN, above), DateRange.from(MOVE));
      } else {
        seat(id, "Seller", i, bossOf(i, above), DateRange.from(START));
      }
      hired.add(id);
    }
    return hired;
  }

  private static @Nullable ParticipantId bossOf(int number, List<ParticipantId> above) {
    return above.isEmpty() ? null : above.get(number / SPAN % above.size());
  }

  private ParticipantId hire(String key) {
    ParticipantId id = new ParticipantId(key);
    people.add(new Participant(id, key));
    return id;
  }

  private void seat(
      ParticipantId who, String title, int number, @Nullable ParticipantId boss, DateRange when) {
    Position position = Position.of(title, REGIONS.get(number % REGIONS.size()));
    seats.add(new Assignment(who, position, boss, when));
  }
}
