package io.countersign.calculation;

import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Who stands above whom, worked out once for each stretch of days in which it stays the same. */
final class Chains {

  /** Those above somebody from a day until another, counted from 1970, the nearest first. */
  @SuppressWarnings("ArrayRecordComponent") // read only, by this class only
  private record Chain(long from, long until, int[] above, @Nullable Chain next) {}

  private final Roster roster;
  private final List<ParticipantId> ids;
  private final ToIntFunction<ParticipantId> numbers;
  private final List<@Nullable Chain> known = new ArrayList<>();

  Chains(Roster roster, List<ParticipantId> ids, ToIntFunction<ParticipantId> numbers) {
    this.roster = roster;
    this.ids = ids;
    this.numbers = numbers;
    ids.forEach(id -> known.add(null));
  }

  /** Everybody above a participant on a day, the nearest first, by number. */
  int[] above(int number, LocalDate on) {
    long day = on.toEpochDay();
    for (Chain chain = known.get(number); chain != null; chain = chain.next()) {
      if (chain.from() <= day && day < chain.until()) {
        return chain.above();
      }
    }
    Chain found = chain(number, on);
    known.set(number, found);
    return found.above();
  }

  private Chain chain(int number, LocalDate on) {
    List<ParticipantId> above = roster.managersAbove(ids.get(number), on);
    List<ParticipantId> links = new ArrayList<>(above);
    links.add(ids.get(number));
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    for (ParticipantId link : links) {
      for (Assignment seat : roster.assignmentsOf(link)) {
        for (LocalDate turn : turns(seat)) {
          long day = turn.toEpochDay();
          from = turn.isAfter(on) ? from : Math.max(from, day);
          until = turn.isAfter(on) ? Math.min(until, day) : until;
        }
      }
    }
    int[] numbered = above.stream().mapToInt(numbers).toArray();
    return new Chain(from, until, numbered, known.get(number));
  }

  private static List<LocalDate> turns(Assignment seat) {
    LocalDate end = seat.during().until();
    return end == null ? List.of(seat.during().from()) : List.of(seat.during().from(), end);
  }
}
