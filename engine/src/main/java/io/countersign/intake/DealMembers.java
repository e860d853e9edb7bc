package io.countersign.intake;

import io.countersign.bulk.Bulk;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealTeam;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who stood on the team of which deal when it was won, so that the deals of a few people are found
 * among all. It follows from the journal and is written with it; what was told before there was
 * such a list is added by {@link #complete}.
 */
final class DealMembers {

  /** As many letters as the key of a participant has; who has more is on no roster. */
  private static final int LONGEST = 100;

  private static final int PAGE = 5_000;
  private static final Bulk.Target ROWS =
      new Bulk.Target("deal_member", List.of("participant", "deal_id", "line_number"));

  private final JdbcTemplate jdbc;
  private final Bulk bulk;

  DealMembers(JdbcTemplate jdbc, Bulk bulk) {
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /** A line of the journal as far as it matters here. */
  record Line(long number, DealEvent event) {}

  /**
   * Adds lines that follow each other, unless some before them are missing here.
   *
   * @param before the number of the line before them
   */
  void add(long before, List<Line> lines) {
    if (!lines.isEmpty() && told() == before) {
      write(lines);
    }
  }

  /** Adds the next of what is missing, if anything; needs the lock of the journal. */
  boolean complete(JournalTable journal) {
    long told = told();
    List<Line> lines =
        journal.between(told + 1, told + PAGE).stream()
            .map(line -> new Line(line.number(), line.event()))
            .toList();
    if (!lines.isEmpty()) {
      write(lines);
    }
    return !lines.isEmpty();
  }

  /** Up to which line of the journal the teams are known. */
  long told() {
    Long last = jdbc.queryForObject("select max(last_line) from deal_member_told", Long.class);
    return Objects.requireNonNullElse(last, 0L);
  }

  /** The deals that somebody of them ever stood on the team of, at most so many. */
  Set<DealId> deals(Collection<ParticipantId> members, int most) {
    Set<DealId> deals = new TreeSet<>();
    List<ParticipantId> all = List.copyOf(members);
    for (int from = 0; from < all.size() && deals.size() < most; from += 1_000) {
      List<ParticipantId> some = all.subList(from, Math.min(from + 1_000, all.size()));
      jdbc.query(
          "select distinct deal_id from deal_member where participant in ("
              + String.join(", ", Collections.nCopies(some.size(), "?"))
              + ") limit "
              + most,
          row -> {
            deals.add(new DealId(row.getString(1)));
          },
          some.stream().map(ParticipantId::value).toArray());
    }
    return deals;
  }

  private void write(List<Line> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (Line line : lines) {
      if (line.event() instanceof DealEvent.Won won) {
        Set<String> members = new TreeSet<>();
        for (DealTeam.Member member : won.opportunity().team().members()) {
          members.add(member.who().value());
        }
        for (String member : members) {
          if (member.length() <= LONGEST) {
            rows.add(new Object[] {member, won.deal().value(), line.number()});
          }
        }
      }
    }
    bulk.insert(ROWS, rows);
    long last = lines.get(lines.size() - 1).number();
    if (jdbc.update("update deal_member_told set last_line = ? where id = 1", last) == 0) {
      jdbc.update("insert into deal_member_told (id, last_line) values (1, ?)", last);
    }
  }
}
