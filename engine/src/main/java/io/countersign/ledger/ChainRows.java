package io.countersign.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads the rows of the books one entry after the other, as they stand in the tables. */
final class ChainRows {

  /** How many numbers are read at once, so that no books are too large to be read. */
  private static final int PAGE = 5_000;

  /** The columns of a row of {@code journal_entry}, in the order in which the chain takes them. */
  private static final int COLUMNS = 21;

  private static final String ROWS =
      "select e.number, e.period, e.period_from, e.participant, e.about, e.plan, e.component,"
          + " e.origin, e.origin_until, e.origin_kind, e.deal, e.revision, e.on_day, e.cause,"
          + " e.cause_words, e.plan_digest, e.deal_facts, e.explanation, e.posted_by, e.source,"
          + " e.posted_at, e.chain, p.entry_number, p.line, p.account, p.direction, p.currency,"
          + " p.amount_minor from journal_entry e left join posting p on p.entry_number = e.number"
          + " where e.number between ? and ? order by e.number, p.line";

  private final JdbcTemplate jdbc;

  ChainRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry as it stands in the tables.
   *
   * @param chain as it was stored; null where the entry is older than the chain
   */
  record Row(
      long number,
      List<@Nullable Object> entry,
      List<List<@Nullable Object>> postings,
      @Nullable String chain) {}

  /** Every entry from a number on to another, both included, in the order of their numbers. */
  void read(long from, long to, Consumer<Row> each) {
    for (long page = from; page <= to; page += PAGE) {
      ResultSetExtractor<Boolean> rows =
          found -> {
            boolean more = found.next();
            while (more) {
              long number = found.getLong(1);
              List<@Nullable Object> entry = values(found, 1, COLUMNS);
              @Nullable String chain = found.getString(COLUMNS + 1);
              List<List<@Nullable Object>> postings = new ArrayList<>();
              do {
                if (found.getObject(COLUMNS + 2) != null) {
                  postings.add(values(found, COLUMNS + 2, found.getMetaData().getColumnCount()));
                }
                more = found.next();
              } while (more && found.getLong(1) == number);
              each.accept(new Row(number, entry, postings, chain));
            }
            return true;
          };
      jdbc.query(ROWS, rows, page, Math.min(to, page + PAGE - 1));
    }
  }

  private static List<@Nullable Object> values(ResultSet row, int from, int to)
      throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<@Nullable Object> values = new ArrayList<>(to - from + 1);
    for (int column = from; column <= to; column++) {
      values.add(
          switch (columns.getColumnType(column)) {
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            default -> row.getString(column);
          });
    }
    return values;
  }
}
