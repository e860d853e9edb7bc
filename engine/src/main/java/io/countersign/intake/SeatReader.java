package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays the rows about seats over what is told of people: on the days of a row its words replace
 * those of the person's own seat. Whether rows of one person overlap is known when all are read.
 */
final class SeatReader {

  /** A row: whose seat, what it says of it, and when. */
  private record Row(
      RowReading reading,
      ParticipantId who,
      Map<SeatColumns.Word, String> words,
      LocalDate from,
      @Nullable LocalDate until) {

    boolean good() {
      return reading.good();
    }

    Position over(Position own) {
      return new Position(
          word(SeatColumns.Word.TITLE, own.title()),
          word(SeatColumns.Word.REGION, own.region()),
          word(SeatColumns.Word.LEVEL, own.level()));
    }

    private String word(SeatColumns.Word word, String own) {
      String told = words.getOrDefault(word, "");
      return told.isEmpty() ? own : told;
    }
  }

  private final SeatColumns columns;
  private final References references;
  private final Roster told;
  private final Roster known;
  private final Directory people;
  private final Map<ParticipantId, List<Row>> rows = new TreeMap<>();

  /**
   * @param told what the rows are laid over
   * @param known who holds a seat that is not told now
   */
  SeatReader(SeatColumns columns, References references, Roster told, Roster known) {
    this.columns = columns;
    this.references = references;
    this.told = told;
    this.known = known;
    this.people = Directory.of(known);
    told.participants().forEach(people::add);
  }

  /** Takes a row in; whether it is good is only sure after {@link #roster()}. */
  Optional<ParticipantId> read(RowReading reading) {
    if (!reading.good()) {
      return Optional.empty();
    }
    Optional<ParticipantId> who = people.find(reading, columns.who(), "participant");
    Optional<LocalDate> from = reading.date(columns.from());
    @Nullable LocalDate until = reading.until(columns.until(), from.orElse(null));
    Map<SeatColumns.Word, String> words = new EnumMap<>(SeatColumns.Word.class);
    columns.words().forEach((word, column) -> words.put(word, references.word(reading, column)));
    if (!reading.good()) {
      return Optional.empty();
    }
    Row row = new Row(reading, who.orElseThrow(), words, from.orElseThrow(), until);
    rows.computeIfAbsent(row.who(), id -> new ArrayList<>()).add(row);
    return who;
  }

  /** What is told, with the good rows laid over it. */
  Roster roster() {
    Map<ParticipantId, Participant> participants = new TreeMap<>();
    List<Assignment> seats = new ArrayList<>();
    for (Participant person : told.participants()) {
      participants.put(person.id(), person);
      seats.addAll(laidOver(person.id(), Seats.inOrder(told.assignmentsOf(person.id()))));
    }
    for (ParticipantId who : rows.keySet()) {
      if (told.participant(who).isEmpty()) {
        seats.addAll(laidOver(who, Seats.inOrder(known.assignmentsOf(who))));
        participants.put(who, known.participant(who).orElseThrow());
      }
    }
    seats.stream()
        .map(Assignment::reportsTo)
        .filter(Objects::nonNull)
        .forEach(id -> known.participant(id).ifPresent(p -> participants.putIfAbsent(id, p)));
    return new Roster(participants.values(), seats);
  }

  private List<Assignment> laidOver(ParticipantId who, List<Assignment> own) {
    List<Row> good = new ArrayList<>(rows.getOrDefault(who, List.of()));
    good.sort(Comparator.comparing(Row::from));
    for (int i = 1; i < good.size(); i++) {
      refuseOverlap(good.get(i - 1), good.get(i));
    }
    good.forEach(row -> refuseNoSeat(row, own));
    good.removeIf(row -> !row.good());
    List<Assignment> seats = own;
    for (int i = 0; i < good.size(); i++) {
      Row row = good.get(i);
      LocalDate next = i + 1 < good.size() ? good.get(i + 1).from() : null;
      DateRange during = new DateRange(row.from(), row.until() != null ? row.until() : next);
      seats = seats.stream().flatMap(seat -> cut(seat, row, during).stream()).toList();
    }
    return seats;
  }

  /** A seat as it is before, on and after the days of a row. */
  private static List<Assignment> cut(Assignment seat, Row row, DateRange during) {
    Optional<DateRange> shared = seat.during().shared(during);
    if (shared.isEmpty()) {
      return List.of(seat);
    }
    LocalDate from = shared.get().from();
    @Nullable LocalDate until = shared.get().until();
    List<Assignment> parts = new ArrayList<>();
    if (seat.during().from().isBefore(from)) {
      parts.add(part(seat, seat.as(), new DateRange(seat.during().from(), from)));
    }
    parts.add(part(seat, row.over(seat.as()), shared.get()));
    if (until != null && !until.equals(seat.during().until())) {
      parts.add(part(seat, seat.as(), new DateRange(until, seat.during().until())));
    }
    return parts;
  }

  private static Assignment part(Assignment seat, Position as, DateRange during) {
    return new Assignment(seat.who(), as, seat.reportsTo(), during);
  }

  private void refuseOverlap(Row before, Row row) {
    LocalDate until = before.until();
    if (row.from().equals(before.from()) || (until != null && row.from().isBefore(until))) {
      row.reading()
          .wrong(
              columns.who().column(),
              "'" + row.who() + "' from " + row.from() + ", when line " + line(before) + " holds",
              "one row for each person and day",
              "Let the rows of one person follow each other.");
    }
  }

  private void refuseNoSeat(Row row, List<Assignment> own) {
    DateRange during = new DateRange(row.from(), row.until());
    if (own.stream().noneMatch(seat -> seat.during().overlaps(during))) {
      row.reading()
          .wrong(
              columns.who().column(),
              "'" + row.who() + "' " + during,
              "somebody who is there on one of these days",
              "Let the people tell '" + row.who() + "' from an earlier day on.");
    }
  }

  private static long line(Row row) {
    return row.reading().row().line();
  }
}
