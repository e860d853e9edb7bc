package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.CreditRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a worksheet by number, with the hierarchy of each stretch of days worked out once.
 */
final class People {

  private final Roster roster;
  private final List<ParticipantId> ids;
  private final Map<ParticipantId, Integer> numbers = new HashMap<>();
  private final TreeMap<LocalDate, Integer> stretches = new TreeMap<>();
  private final Chains chains;
  private final Map<Integer, Map<Integer, List<Integer>>> teams = new HashMap<>();

  People(Roster roster) {
    this.roster = roster;
    ids = roster.participants().stream().map(p -> p.id()).toList();
    TreeSet<LocalDate> turns = new TreeSet<>();
    turns.add(LocalDate.MIN);
    for (ParticipantId id : ids) {
      numbers.put(id, numbers.size());
      for (Assignment seat : roster.assignmentsOf(id)) {
        turns.add(seat.during().from());
        if (seat.during().until() != null) {
          turns.add(seat.during().until());
        }
      }
    }
    turns.forEach(turn -> stretches.put(turn, stretches.size()));
    chains = new Chains(roster, ids, this::number);
  }

  int count() {
    return ids.size();
  }

  ParticipantId id(int number) {
    return ids.get(number);
  }

  /** The number of a participant, or -1. */
  int number(ParticipantId id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The last seat that the participant has inside both the period and the plan. */
  Optional<Assignment> seat(int number, Period period, DateRange plan) {
    @Nullable Assignment last = null;
    for (Assignment seat : roster.assignmentsOf(ids.get(number))) {
      if (seat.during().overlaps(period.days())
          && seat.during().overlaps(plan)
          && (last == null || seat.during().from().isAfter(last.during().from()))) {
        last = seat;
      }
    }
    return Optional.ofNullable(last);
  }

  /** Everybody below a participant on a day, over all levels, by number. */
  List<Integer> team(int manager, LocalDate day) {
    return teams
        .computeIfAbsent(stretches.floorEntry(day).getValue(), k -> teamsOn(day))
        .getOrDefault(manager, List.of());
  }

  private Map<Integer, List<Integer>> teamsOn(LocalDate day) {
    Map<Integer, List<Integer>> below = new HashMap<>();
    for (int number = 0; number < ids.size(); number++) {
      for (int manager : above(number, day)) {
        below.computeIfAbsent(manager, m -> new ArrayList<>()).add(number);
      }
    }
    return below;
  }

  /** Everybody above a participant on a day, by number. */
  int[] above(int number, LocalDate day) {
    return chains.above(number, day);
  }

  /**
   * Those on so many levels above a participant. A level whose holder has no seat on the day has
   * nobody, or is passed over to the next above.
   */
  int[] above(int number, LocalDate day, CreditRule.Levels levels) {
    if (levels.equals(CreditRule.Levels.ALL)) {
      return chains.above(number, day);
    }
    List<Integer> found = new ArrayList<>();
    Set<ParticipantId> seen = new HashSet<>(Set.of(ids.get(number)));
    ParticipantId next = managerOf(ids.get(number), day);
    for (int level = 1; next != null && level <= levels.to() && seen.add(next); ) {
      boolean vacant = roster.assignmentOn(next, day).isEmpty();
      if (!vacant && level >= levels.from()) {
        found.add(number(next));
      }
      level += vacant && levels.passes() ? 0 : 1;
      next = managerOf(next, day);
    }
    return found.stream().mapToInt(who -> who).toArray();
  }

  /** Whom somebody reports to on a day, or reported to last before it. */
  private @Nullable ParticipantId managerOf(ParticipantId who, LocalDate day) {
    @Nullable Assignment last = null;
    for (Assignment seat : roster.assignmentsOf(who)) {
      if (!seat.during().from().isAfter(day)
          && (last == null || seat.during().from().isAfter(last.during().from()))) {
        last = seat;
      }
    }
    return last == null ? null : last.reportsTo();
  }

  /**
   * Those below a participant on a day whom {@link #above(int, LocalDate, Levels)} would lead to.
   */
  List<Integer> below(int manager, LocalDate day, CreditRule.Levels levels) {
    if (levels.equals(CreditRule.Levels.ALL)) {
      return team(manager, day);
    }
    return IntStream.range(0, ids.size())
        .filter(number -> number != manager)
        .filter(number -> Arrays.stream(above(number, day, levels)).anyMatch(w -> w == manager))
        .boxed()
        .toList();
  }

  /** Everybody who stands in that relation to a participant on a day. */
  List<Integer> related(String as, ParticipantId to, LocalDate day) {
    return roster.related(as, to, day).stream().map(this::number).toList();
  }

  /** Everybody seated on a day; only those in a region, where one is named. */
  List<Integer> seated(LocalDate day, @Nullable String region) {
    return IntStream.range(0, ids.size())
        .filter(
            number ->
                roster
                    .assignmentOn(ids.get(number), day)
                    .filter(seat -> region == null || seat.as().region().equals(region))
                    .isPresent())
        .boxed()
        .toList();
  }

  /** All seats of a participant that share a day with the range, in order. */
  List<Assignment> seats(int number, DateRange range) {
    return roster.assignmentsOf(ids.get(number)).stream()
        .filter(seat -> seat.during().overlaps(range))
        .sorted(Comparator.comparing(seat -> seat.during().from()))
        .toList();
  }

  /** The first day on which a participant ever had a seat. */
  Optional<LocalDate> firstDay(int number) {
    return roster.assignmentsOf(ids.get(number)).stream()
        .map(seat -> seat.during().from())
        .min(Comparator.naturalOrder());
  }

  /** The currency a participant is paid in, where it is not the plan's. */
  Optional<Currency> paidIn(ParticipantId who) {
    return roster.participant(who).map(Participant::paidIn);
  }
}
