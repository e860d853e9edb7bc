package io.countersign.statements;

import io.countersign.canonical.Digest;
import io.countersign.ledger.EntryNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells which statements are not what they were when they were made. It writes nothing. */
@Component
public class StatementCheck {

  /** The last entry that a statement lists stands in its digest beside what it says. */
  private static final String STORED =
      "select s.period, s.participant, s.currency, s.version, s.content, s.content_digest,"
          + " coalesce((select max(e.number) from journal_entry e join posting p"
          + " on p.entry_number = e.number where e.period = s.period"
          + " and e.participant = s.participant and p.currency = s.currency"
          + " and e.about in ('EARNING', 'ADJUSTMENT') and e.number <= s.as_of), 0) last_entry"
          + " from statement s where s.period = ? order by s.participant, s.currency, s.version";

  private final JdbcTemplate jdbc;

  public StatementCheck(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The statements of all periods that were changed or moved, or whose lines are gone. */
  public List<String> changed() {
    List<String> changed = new ArrayList<>();
    String periods = "select distinct period from statement order by period";
    for (String period : jdbc.queryForList(periods, String.class)) {
      jdbc.query(
          STORED,
          row -> {
            EntryNumber last = new EntryNumber(row.getLong("last_entry"));
            String all = row.getString("content") + last;
            Digest digest = Digest.of(all.getBytes(StandardCharsets.UTF_8));
            if (!digest.hex().equals(row.getString("content_digest"))) {
              changed.add(
                  "version %d of the statement of %s for %s in %s"
                      .formatted(
                          row.getInt("version"),
                          row.getString("participant"),
                          period,
                          row.getString("currency")));
            }
          },
          period);
    }
    return changed;
  }
}
