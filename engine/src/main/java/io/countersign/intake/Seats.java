package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The assignments of one participant, one after the other. */
final class Seats {

  private Seats() {}

  static List<Assignment> inOrder(Collection<Assignment> seats) {
    return seats.stream().sorted(Comparator.comparing(seat -> seat.during().from())).toList();
  }

  /**
   * The seats after one more is told: it holds from its day until the day it names or the next seat
   * begins; a seat that holds on its day ends there. Telling what holds already changes nothing.
   */
  static List<Assignment> with(Assignment told, List<Assignment> known) {
    LocalDate from = told.during().from();
    LocalDate until = told.during().until();
    List<Assignment> seats = new ArrayList<>();
    LocalDate next = null;
    LocalDate holdsUntil = null;
    for (Assignment seat : known) {
      if (seat.during().from().isAfter(from)) {
        next = next == null ? seat.during().from() : next;
        seats.add(seat);
      } else if (!seat.during().contains(from)) {
        seats.add(seat);
      } else {
        boolean same = seat.as().equals(told.as()) && sameManager(seat, told);
        if (same && (until == null || until.equals(seat.during().until()))) {
          return known;
        }
        holdsUntil = seat.during().until();
        if (same) {
          from = seat.during().from();
        } else if (seat.during().from().isBefore(from)) {
          seats.add(during(seat, seat.during().from(), from));
        }
      }
    }
    LocalDate end = until != null ? until : holdsUntil;
    if (next != null && (end == null || next.isBefore(end))) {
      end = next;
    }
    seats.add(during(told, from, end));
    return inOrder(seats);
  }

  private static boolean sameManager(Assignment one, Assignment other) {
    return Objects.equals(one.reportsTo(), other.reportsTo());
  }

  private static Assignment during(Assignment seat, LocalDate from, @Nullable LocalDate until) {
    return new Assignment(seat.who(), seat.as(), seat.reportsTo(), new DateRange(from, until));
  }
}
