package io.countersign.bench;

import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of the roster by number, as a program written by hand would look them up. It relies on
 * seats that change on the first of a month only.
 */
final class Staff {

  static final int MONTHS = 12;
  private static final int YEAR = 2025;
  private static final long HUNDRED_MILLIONTHS = 100_000_000;

  private final Map<ParticipantId, Integer> numbers = new HashMap<>();
  private final List<ParticipantId> ids = new ArrayList<>();
  private final boolean[] seller;
  private final int[][][] above;
  private final long[][] quota;

  Staff(Roster roster) {
    for (Participant participant : roster.participants()) {
      numbers.put(participant.id(), ids.size());
      ids.add(participant.id());
    }
    seller = new boolean[ids.size()];
    above = new int[ids.size()][MONTHS][];
    quota = new long[ids.size()][MONTHS];
    for (int who = 0; who < seller.length; who++) {
      for (int month = 0; month < MONTHS; month++) {
        place(roster, who, month);
      }
    }
  }

  int size() {
    return seller.length;
  }

  int number(ParticipantId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalStateException(id + " is not on the roster");
    }
    return number;
  }

  ParticipantId id(int number) {
    return ids.get(number);
  }

  boolean isSeller(int number) {
    return seller[number];
  }

  int[] above(int number, int month) {
    return above[number][month];
  }

  /** The seller's own quota or the sum of the quotas below a manager, in 1/100,000,000 USD. */
  long quota(int number, int month) {
    return quota[number][month];
  }

  private void place(Roster roster, int who, int month) {
    LocalDate day = LocalDate.of(YEAR, month + 1, 1);
    Assignment seat = roster.assignmentOn(ids.get(who), day).orElseThrow();
    seller[who] = seat.as().title().equals("Seller");
    above[who][month] =
        roster.managersAbove(ids.get(who), day).stream().mapToInt(this::number).toArray();
    if (seller[who]) {
      long own = Math.multiplyExact(dollars(seat.as().region()), HUNDRED_MILLIONTHS);
      quota[who][month] = Math.addExact(quota[who][month], own);
      for (int manager : above[who][month]) {
        quota[manager][month] = Math.addExact(quota[manager][month], own);
      }
    }
  }

  private static long dollars(String region) {
    return switch (region) {
      case "North" -> 45_000;
      case "East" -> 42_500;
      case "South" -> 40_000;
      case "West" -> 38_000;
      default -> throw new IllegalStateException("no quota in " + region);
    };
  }
}
