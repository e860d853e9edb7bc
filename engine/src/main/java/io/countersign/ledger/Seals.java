package io.countersign.ledger;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Content hashes: one SHA-256 over everything that the entries of a pay period say, in their order.
 * Their numbers, who posted them and when are not part of it, so that a run that was interrupted
 * and started again ends with the same hash as one that was not.
 */
@Component
public class Seals {

  private static final int PAGE = 5_000;
  private static final String ROWS =
      "select e.number, e.participant, e.about, e.plan, e.component, e.origin,"
          + " e.origin_kind, e.deal, e.revision, e.on_day, e.cause, e.cause_words, e.plan_digest,"
          + " e.deal_facts, e.explanation, p.line, p.account, p.direction, p.currency, p.amount_minor"
          + " from journal_entry e join posting p on p.entry_number = e.number"
          + " where e.period = ? and e.number >= ? and (e.number > ? or p.line > ?)"
          + " order by e.number, p.line limit "
          + PAGE;

  private final JdbcTemplate jdbc;

  public Seals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of what a pay period holds now; an empty period has one too. */
  public Digest contentHash(Period period) {
    Page page = new Page(sha256(), 0, 0, PAGE);
    while (page.rows == PAGE) {
      Page before = page;
      page =
          jdbc.query(
              ROWS,
              row -> {
                return before.digest(row);
              },
              period.name(),
              before.number,
              before.number,
              before.line);
    }
    return new Digest(HexFormat.of().formatHex(page.sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash so far, the last row in it, and how many rows the last read gave. */
  private record Page(MessageDigest sha256, long number, int line, int rows) {

    Page digest(ResultSet row) throws SQLException {
      int columns = row.getMetaData().getColumnCount();
      long lastNumber = number;
      int lastLine = line;
      int count = 0;
      while (row.next()) {
        for (int column = 2; column <= columns; column++) {
          String value = row.getString(column);
          sha256.update((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
          sha256.update((byte) (column == columns ? '\n' : 0x1f));
        }
        lastNumber = row.getLong("number");
        lastLine = row.getInt("line");
        count++;
      }
      return new Page(sha256, lastNumber, lastLine, count);
    }
  }
}
