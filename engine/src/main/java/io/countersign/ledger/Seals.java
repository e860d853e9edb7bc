package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** The columns of an entry that are part of its content, in their order. */
  private static final List<String> OF_ENTRY =
      List.of(
          "participant",
          "about",
          "plan",
          "component",
          "origin",
          "origin_kind",
          "deal",
          "revision",
          "on_day",
          "cause",
          "cause_words",
          "plan_digest",
          "deal_facts",
          "explanation");

  /** Where those stand in a row that is about to be written. */
  private static final int[] PLACES =
      OF_ENTRY.stream().mapToInt(JournalRows.ENTRY.columns()::indexOf).toArray();

  private static final String ROWS =
      "select e."
          + String.join(", e.", OF_ENTRY)
          + ", p.line, p.account, p.direction, p.currency, p.amount_minor"
          + " from journal_entry e join posting p on p.entry_number = e.number"
          + " where e.period = ? and e.number >= ? and e.number < ?"
          + " order by e.number, p.line";

  private final JdbcTemplate jdbc;

  public Seals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The hash of what a pay period holds now; an empty period has one too. */
  public Digest contentHash(PayCycle cycle) {
    return read(jdbc, cycle).hash();
  }

  /** What a pay period holds now. */
  static Content read(JdbcTemplate jdbc, PayCycle cycle) {
    MessageDigest sha256 = sha256();
    RowCallbackHandler add = row -> add(row, sha256);
    long last = number(jdbc, "max", cycle);
    for (long from = number(jdbc, "min", cycle); from <= last && last > 0; from += PAGE) {
      jdbc.query(ROWS, add, cycle.name(), from, from + PAGE);
    }
    return new Content(true, sha256);
  }

  private static long number(JdbcTemplate jdbc, String which, PayCycle cycle) {
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

  /**
   * The content of a period while its entries are being posted.
   *
   * @param known whether everything that the period holds is part of it
   */
  record Content(boolean known, MessageDigest sha256) {

    Content(boolean known) {
      this(known, Seals.sha256());
    }

    /** The same, to be continued apart. */
    Content copy() {
      return new Content(known, cloned());
    }

    private MessageDigest cloned() {
      try {
        return (MessageDigest) sha256.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("SHA-256 of every Java platform can be cloned", e);
      }
    }

    /** Adds an entry and its postings as their rows are about to be written. */
    void add(@Nullable Object[] entry, List<Object[]> postings) {
      StringBuilder text = new StringBuilder();
      for (int place : PLACES) {
        append(text, entry[place]).append((char) 0x1f);
      }
      byte[] start = text.toString().getBytes(StandardCharsets.UTF_8);
      for (Object[] posting : postings) {
        sha256.update(start);
        text.setLength(0);
        for (int column = 1; column < posting.length; column++) {
          append(text, posting[column]).append(column == posting.length - 1 ? '\n' : (char) 0x1f);
        }
        sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }

    private static StringBuilder append(StringBuilder text, @Nullable Object value) {
      return value == null ? text : text.append(value);
    }

    Digest hash() {
      return new Digest(HexFormat.of().formatHex(cloned().digest()));
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
