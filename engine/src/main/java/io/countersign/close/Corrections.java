package io.countersign.close;

import io.countersign.accruals.TrueUp;
import io.countersign.calendar.Period;
import io.countersign.disputes.DisputeId;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Cause;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What accepted disputes correct in the books: the first change of an earning after the acceptance
 * of a fact that changes it is the correction, and names the dispute.
 */
@Component
class Corrections {

  private static final String EFFECTS =
      " from dispute_answer a join dispute_effect e on e.dispute = a.dispute ";

  /** The number of the entry that posted the correction; null while none did. */
  private static final String FIRST =
      "(select min(j.number) from journal_entry j where j.about = 'EARNING'"
          + " and j.participant = e.participant and j.plan = e.plan and j.component = e.component"
          + " and j.origin = e.origin and j.origin_kind = e.origin_kind and j.deal = e.deal"
          + " and j.revision = e.revision and j.number > a.after_entry)";

  private final JdbcTemplate jdbc;

  Corrections(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The dispute that changes an earning, and who accepted it. */
  record Accepted(DisputeId dispute, String by) {}

  /** The corrections that are not posted yet, by earning. */
  Map<EarningKey, Accepted> open() {
    Map<EarningKey, Accepted> open = new HashMap<>();
    jdbc.query(
        "select e.dispute, a.given_by, e.participant, e.plan, e.component, e.origin,"
            + " e.origin_kind, e.deal, e.revision"
            + EFFECTS
            + "where "
            + FIRST
            + " is null order by e.dispute",
        row -> {
          EarningKey key =
              new EarningKey(
                  new ParticipantId(row.getString("participant")),
                  row.getString("plan"),
                  row.getString("component"),
                  Period.parse(row.getString("origin")),
                  new EarningKey.Origin(
                      EarningKey.Kind.valueOf(row.getString("origin_kind")),
                      row.getString("deal"),
                      row.getInt("revision")));
          DisputeId dispute = new DisputeId(row.getLong("dispute"));
          open.put(key, new Accepted(dispute, row.getString("given_by")));
        });
    return open;
  }

  /** A true-up that names the dispute that it corrects, if it does. */
  static TrueUp named(TrueUp trueUp, Map<EarningKey, Accepted> open) {
    Accepted accepted = open.get(trueUp.line().key());
    if (accepted == null) {
      return trueUp;
    }
    Cause cause = trueUp.cause();
    return new TrueUp(
        trueUp.line(),
        trueUp.against(),
        trueUp.on(),
        trueUp.now(),
        trueUp.before(),
        new Cause(cause.kind(), cause.words() + " (" + accepted.dispute().words() + ")"),
        trueUp.basis());
  }

  /** Everybody who accepted something that a pay period posts. */
  Set<String> acceptedBy(PayCycle cycle) {
    return new HashSet<>(
        jdbc.queryForList(
            "select distinct c.given_by from (select a.given_by, "
                + FIRST
                + " first_entry"
                + EFFECTS
                + ") c join journal_entry k on k.number = c.first_entry where k.period = ?",
            String.class,
            cycle.name()));
  }

  /** The entries that posted what a dispute corrects. */
  List<EntryNumber> posted(DisputeId dispute) {
    return jdbc
        .queryForList(
            "select c.first_entry from (select "
                + FIRST
                + " first_entry"
                + EFFECTS
                + "where e.dispute = ?) c where c.first_entry is not null order by c.first_entry",
            Long.class,
            dispute.value())
        .stream()
        .map(EntryNumber::new)
        .toList();
  }
}
