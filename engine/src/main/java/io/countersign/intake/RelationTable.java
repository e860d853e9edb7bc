package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relations between people in the database. */
final class RelationTable {

  private record Key(ParticipantId who, String as, ParticipantId to, LocalDate from) {

    static Key of(Relation relation) {
      return new Key(relation.who(), relation.as(), relation.to(), relation.during().from());
    }
  }

  private final JdbcTemplate jdbc;

  RelationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Relation> all() {
    return jdbc.query(
        "select participant_id, related_as, related_to, valid_from, valid_until from relation"
            + " order by participant_id, related_as, related_to, valid_from",
        (row, index) ->
            new Relation(
                new ParticipantId(row.getString("participant_id")),
                row.getString("related_as"),
                new ParticipantId(row.getString("related_to")),
                new DateRange(
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class))));
  }

  /** Adds or restates relations; needs a transaction and the lock on people. */
  List<Change> tell(List<Relation> told, LocalDateTime now) {
    Map<Key, Relation> known = new HashMap<>();
    all().forEach(relation -> known.put(Key.of(relation), relation));
    List<Change> changes = new ArrayList<>();
    for (Relation relation : told) {
      Relation before = known.put(Key.of(relation), relation);
      if (before == null) {
        insert(relation, now);
      } else if (!before.equals(relation)) {
        end(relation, now);
      }
      changes.add(
          before == null
              ? Change.NEW
              : Objects.equals(before, relation) ? Change.UNCHANGED : Change.CHANGED);
    }
    return changes;
  }

  private void insert(Relation relation, LocalDateTime now) {
    jdbc.update(
        "insert into relation (participant_id, related_as, related_to, valid_from, valid_until,"
            + " told_at) values (?, ?, ?, ?, ?, ?)",
        relation.who().value(),
        relation.as(),
        relation.to().value(),
        relation.during().from(),
        relation.during().until(),
        now);
  }

  private void end(Relation relation, LocalDateTime now) {
    jdbc.update(
        "update relation set valid_until = ?, told_at = ? where participant_id = ?"
            + " and related_as = ? and related_to = ? and valid_from = ?",
        relation.during().until(),
        now,
        relation.who().value(),
        relation.as(),
        relation.to().value(),
        relation.during().from());
  }
}
