package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Content hashes: one SHA-256 over everything that the entries of a pay period say, in their order.
 * Their numbers, who posted them and when are not part of it, so that a run that was interrupted
 * and started again ends with the same hash as one that was not.
 */
@Component
public class Seals {

  /** How many numbers are read at once, so that no period is too large to be hashed. */
  private static final int PAGE = 5_000;

  private static final String ROWS =
      "select e.participant, e.about, e.plan, e.component, e.origin,"
          + " e.origin_kind, e.deal, e.revision, e.on_day, e.cause, e.cause_words, e.plan_digest,"
          + " e.deal_facts, e.explanation, p.line, p.account, p.direction, p.currency,"
          + " p.amount_minor"
          + " from journal_entry e join posting p on p.entry_number = e.number"
          + " where e.period = ? and e.number >= ? and e.number < ?"
          + " order by e.number, p.line";

  private final JdbcTemplate jdbc;

  public Seals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of what a pay period holds now; an empty period has one too. */
  public Digest contentHash(PayCycle cycle) {
    MessageDigest sha256 = sha256();
    RowCallbackHandler add = row -> add(row, sha256);
    long last = number("max", cycle);
    for (long from = number("min", cycle); from <= last && last > 0; from += PAGE) {
      jdbc.query(ROWS, add, cycle.name(), from, from + PAGE);
    }
    return new Digest(HexFormat.of().formatHex(sha256.digest()));
  }

  private long number(String which, PayCycle cycle) {
    String sql = "select coalesce(" + which + "(number), 0) from journal_entry where period = ?";
    Long number = jdbc.queryForObject(sql, Long.class, cycle.name());
    return number == null ? 0 : number;
  }

  private static void add(ResultSet row, MessageDigest sha256) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      String value = row.getString(column);
      sha256.update((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) (column == columns ? '\n' : 0x1f));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
