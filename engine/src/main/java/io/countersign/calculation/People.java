package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealTeam;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people of a worksheet by number, with the hierarchy of each stretch of days worked out once.
 */
final class People {

  private final Roster roster;
  private final List<ParticipantId> ids;
  private final Map<ParticipantId, Integer> numbers = new HashMap<>();
  private final TreeMap<LocalDate, Integer> stretches = new TreeMap<>();
  private final Map<Long, int[]> above = new HashMap<>();
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
    int stretch = stretches.floorEntry(day).getValue();
    return above.computeIfAbsent(
        (long) number * stretches.size() + stretch,
        k -> roster.managersAbove(ids.get(number), day).stream().mapToInt(this::number).toArray());
  }

  /** Everybody above the team, each once, with the share of the team that is below. */
  Map<Integer, BigDecimal> above(DealTeam team, LocalDate day) {
    Map<Integer, BigDecimal> shares = new TreeMap<>();
    for (DealTeam.Member member : team.members()) {
      for (int manager : above(number(member.who()), day)) {
        shares.merge(manager, member.share().fraction(), BigDecimal::add);
      }
    }
    return shares;
  }
}
