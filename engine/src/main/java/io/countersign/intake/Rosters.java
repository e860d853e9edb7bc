package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Position;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works where, as told by the sources. A telling from a day on leaves everything before that
 * day and everything told for later days as it is; a telling from a day already told restates it.
 */
@Component
public class Rosters {

  private final JdbcTemplate jdbc;
  private final RelationTable relations;
  private final PeopleTellings tellings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public Rosters(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.relations = new RelationTable(jdbc);
    this.tellings = new PeopleTellings(jdbc);
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** Everybody, with all their assignments and relations. */
  public Roster roster() {
    List<Participant> people =
        jdbc.query(
            "select participant_id, name, paid_in, pay_group from participant",
            (row, index) -> {
              String paidIn = row.getString("paid_in");
              String group = row.getString("pay_group");
              return new Participant(
                  new ParticipantId(row.getString("participant_id")),
                  row.getString("name"),
                  paidIn == null ? null : Currency.getInstance(paidIn),
                  group == null ? PayGroup.EVERYBODY : new PayGroup(group));
            });
    List<Assignment> seats =
        jdbc.query(
            "select participant_id, valid_from, valid_until, title, region, grade, reports_to"
                + " from assignment order by participant_id, valid_from",
            (row, index) -> {
              String manager = row.getString("reports_to");
              return new Assignment(
                  new ParticipantId(row.getString("participant_id")),
                  new Position(
                      row.getString("title"), row.getString("region"), row.getString("grade")),
                  manager == null ? null : new ParticipantId(manager),
                  new DateRange(
                      row.getObject("valid_from", LocalDate.class),
                      row.getObject("valid_until", LocalDate.class)));
            });
    return new Roster(people, seats, relations.all());
  }

  /** How many changes of people were told; as long as it is the same, nothing else was told. */
  public long told() {
    return tellings.told();
  }

  /**
   * Everybody as they were known at a moment. Of those who were told before tellings were kept, and
   * not since, it is what is known now.
   */
  public Roster roster(Instant asOf) {
    return tellings.roster(PersonTold.all(roster(), relations.all()), asOf);
  }

  /** Adds what is told to what is known, and says of everybody told what it changed. */
  public Map<ParticipantId, Change> tell(Roster told) {
    Map<ParticipantId, Change> changes = new TreeMap<>();
    transaction.executeWithoutResult(
        status -> {
          jdbc.queryForList("select book from write_lock where book = 'people' for update");
          Roster known = roster();
          told.participants().forEach(p -> changes.put(p.id(), tellName(p, known)));
          told.participants()
              .forEach(p -> changes.merge(p.id(), tellSeats(p.id(), told, known), Change::or));
          keep(known, relations.all());
        });
    return changes;
  }

  /**
   * Adds relations to what is known, and says of each what it changed. The same relation from the
   * same day is restated.
   */
  public List<Change> relate(List<Relation> told) {
    List<Change> changes = new ArrayList<>(told.size());
    transaction.executeWithoutResult(
        status -> {
          jdbc.queryForList("select book from write_lock where book = 'people' for update");
          List<Relation> before = relations.all();
          changes.addAll(relations.tell(told, now()));
          keep(roster(), before);
        });
    return changes;
  }

  /** Keeps what is now known of those of whom something else was known. */
  private void keep(Roster before, List<Relation> related) {
    tellings.keep(
        PersonTold.all(before, related), PersonTold.all(roster(), relations.all()), now());
  }

  private Change tellName(Participant told, Roster known) {
    Participant before = known.participant(told.id()).orElse(null);
    if (told.equals(before)) {
      return Change.UNCHANGED;
    }
    if (before == null) {
      jdbc.update(
          "insert into participant (participant_id, name, paid_in, pay_group, told_at)"
              + " values (?, ?, ?, ?, ?)",
          told.id().value(),
          told.name(),
          code(told.paidIn()),
          told.group().name(),
          now());
      return Change.NEW;
    }
    jdbc.update(
        "update participant set name = ?, paid_in = ?, pay_group = ?, told_at = ? where"
            + " participant_id = ?",
        told.name(),
        code(told.paidIn()),
        told.group().name(),
        now(),
        told.id().value());
    return Change.CHANGED;
  }

  private Change tellSeats(ParticipantId who, Roster told, Roster known) {
    List<Assignment> before = Seats.inOrder(known.assignmentsOf(who));
    List<Assignment> after = new ArrayList<>(before);
    for (Assignment seat : Seats.inOrder(told.assignmentsOf(who))) {
      after = Seats.with(seat, after);
    }
    if (after.equals(before)) {
      return Change.UNCHANGED;
    }
    for (Assignment seat : before) {
      if (!after.contains(seat)) {
        jdbc.update(
            "delete from assignment where participant_id = ? and valid_from = ?",
            who.value(),
            seat.during().from());
      }
    }
    after.stream().filter(seat -> !before.contains(seat)).forEach(this::insert);
    return before.isEmpty() ? Change.NEW : Change.CHANGED;
  }

  private void insert(Assignment seat) {
    jdbc.update(
        "insert into assignment (participant_id, valid_from, valid_until, title, region, grade,"
            + " reports_to, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        seat.who().value(),
        seat.during().from(),
        seat.during().until(),
        seat.as().title(),
        seat.as().region(),
        seat.as().level(),
        seat.reportsTo() == null ? null : seat.reportsTo().value(),
        now());
  }

  private static @Nullable String code(@Nullable Currency currency) {
    return currency == null ? null : currency.getCurrencyCode();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
