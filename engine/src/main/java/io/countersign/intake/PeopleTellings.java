package io.countersign.intake;

import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was known of people before: a revision of a person for every change, to which lines are only
 * added. Without it nobody could say on which people an old statement rests.
 */
final class PeopleTellings {

  /** When those were told of whom something was known before tellings were kept. */
  private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final JdbcTemplate jdbc;

  PeopleTellings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are. */
  long told() {
    Long told = jdbc.queryForObject("select count(*) from person_telling", Long.class);
    return told == null ? 0 : told;
  }

  /** Writes down who is known otherwise now; needs a transaction and the lock on people. */
  void keep(
      Map<ParticipantId, PersonTold> before,
      Map<ParticipantId, PersonTold> now,
      LocalDateTime toldAt) {
    Map<String, Integer> last = new HashMap<>();
    jdbc.query(
        "select participant_id, max(revision) last_one from person_telling group by participant_id",
        row -> {
          last.put(row.getString("participant_id"), row.getInt("last_one"));
        });
    List<Object[]> rows = new ArrayList<>();
    now.forEach(
        (who, told) -> {
          PersonTold was = before.get(who);
          if (!told.equals(was)) {
            int revision = last.getOrDefault(who.value(), 0);
            if (revision == 0 && was != null) {
              rows.add(new Object[] {who.value(), ++revision, EVER, was.write()});
            }
            rows.add(new Object[] {who.value(), ++revision, toldAt, told.write()});
          }
        });
    jdbc.batchUpdate(
        "insert into person_telling (participant_id, revision, told_at, content)"
            + " values (?, ?, ?, ?)",
        rows);
  }

  /** Everybody as they were known at a moment; those never written down as they are now. */
  Roster roster(SortedMap<ParticipantId, PersonTold> now, Instant asOf) {
    LocalDateTime latest = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
    SortedMap<ParticipantId, PersonTold> then = new TreeMap<>(now);
    jdbc.queryForList("select distinct participant_id from person_telling", String.class)
        .forEach(id -> then.remove(new ParticipantId(id)));
    jdbc.query(
            """
            select content from person_telling t where told_at <= ? and not exists (
              select 1 from person_telling later where later.participant_id = t.participant_id
                and later.revision > t.revision and later.told_at <= ?)\
            """,
            (row, index) -> PersonTold.read(row.getString("content")),
            latest,
            latest)
        .forEach(told -> then.put(told.person().id(), told));
    return roster(then);
  }

  private static Roster roster(SortedMap<ParticipantId, PersonTold> people) {
    Set<ParticipantId> known = people.keySet();
    List<Participant> participants =
        people.values().stream().map(PersonTold::person).collect(Collectors.toList());
    List<Assignment> seats = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (PersonTold told : people.values()) {
      seats.addAll(told.seats());
      told.relations().stream().filter(r -> known.contains(r.to())).forEach(relations::add);
    }
    return new Roster(participants, seats, relations);
  }
}
