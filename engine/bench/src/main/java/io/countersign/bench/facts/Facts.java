package io.countersign.bench.facts;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A company and its deals as flat facts, the deals in the order of day and key. */
public record Facts(
    List<Seat> seats,
    List<Deal> deals,
    List<Line> lines,
    List<Member> members,
    List<Cancelled> cancellations) {

  private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

  /** What the roster and the histories say. */
  public static Facts of(Roster roster, List<DealHistory> histories) {
    Facts facts =
        new Facts(
            new ArrayList<>(),
            new ArrayList<>(histories.size()),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    roster.participants().stream()
        .flatMap(person -> roster.assignmentsOf(person.id()).stream())
        .forEach(facts::seat);
    histories.stream()
        .sorted(Comparator.comparing(Facts::day).thenComparing(history -> history.deal().value()))
        .forEach(facts::deal);
    return facts;
  }

  /** All of them and the plan's. */
  public Stream<Record> all() {
    return Stream.of(
            Plan.facts(),
            seats.stream(),
            deals.stream(),
            lines.stream(),
            members.stream(),
            cancellations.stream())
        .flatMap(part -> part);
  }

  private void seat(Assignment seat) {
    ParticipantId boss = seat.reportsTo();
    LocalDate until = seat.during().until();
    seats.add(
        new Seat(
            seat.who().value(),
            seat.as().title(),
            seat.as().region(),
            boss == null ? "" : boss.value(),
            seat.during().from(),
            until == null ? NEVER : until));
  }

  private void deal(DealHistory history) {
    DealEvent.Won won = history.won().orElseThrow();
    String key = history.deal().value();
    deals.add(new Deal(key, won.on(), won.on().getMonthValue() - 1, deals.size()));
    for (DealLine line : won.opportunity().sale().lines()) {
      lines.add(new Line(key, line.product(), line.amount().value()));
    }
    for (DealTeam.Member member : won.opportunity().team().members()) {
      members.add(new Member(key, member.who().value(), member.share().fraction()));
    }
    history.cancelled().ifPresent(end -> cancelled(key, won.on(), end.on()));
  }

  private void cancelled(String key, LocalDate won, LocalDate on) {
    int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(won, on)));
    cancellations.add(new Cancelled(key, on, on.getMonthValue() - 1, days));
  }

  private static LocalDate day(DealHistory history) {
    return history.won().orElseThrow().on();
  }
}
