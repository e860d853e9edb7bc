package io.countersign.bench;

import io.countersign.bulk.Bulk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The least that has to be done: all deals read as they stand, and the rows that the cycle wrote
 * written once more into tables of the same columns and keys, in one transaction. There are no
 * triggers, no foreign keys and nothing that reads what is written.
 */
final class BareTables {

  private static final int CHUNK = 20_000;

  private final CycleShop shop;

  BareTables(CycleShop shop) {
    this.shop = shop;
  }

  /** Reads every deal event by row streaming; returns the milliseconds. */
  long readMillis() throws SQLException {
    long start = System.nanoTime();
    long seen = 0;
    try (Connection connection = shop.database.getConnection();
        ResultSet rows =
            streaming(
                connection,
                "select line_number, source, deal_id, content, digest, recorded_at from deal_event"
                    + " order by line_number")) {
      while (rows.next()) {
        seen += rows.getString(4).length() + rows.getString(3).length() + rows.getLong(1) % 2;
      }
      rows.getStatement().close();
    }
    if (seen == 0) {
      throw new IllegalStateException("there are no deals");
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Writes the rows of the books and statements; returns the milliseconds of writing alone. */
  long writeMillis() throws SQLException {
    long nanos = 0;
    try (Connection writer = shop.database.getConnection()) {
      writer.setAutoCommit(false);
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(writer, true));
      nanos += copy(jdbc, "journal_entry", "number");
      nanos += copy(jdbc, "posting", "entry_number, line");
      nanos += copy(jdbc, "statement", "period, participant, currency, version");
      long start = System.nanoTime();
      writer.commit();
      nanos += System.nanoTime() - start;
      writer.setAutoCommit(true);
    }
    return nanos / 1_000_000;
  }

  private long copy(JdbcTemplate jdbc, String table, String order) throws SQLException {
    String bare = "bare_" + table;
    Bulk bulk = new Bulk(jdbc);
    long nanos = 0;
    try (Connection reader = shop.database.getConnection();
        ResultSet rows = streaming(reader, "select * from " + table + " order by " + order)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      Bulk.Target into = new Bulk.Target(bare, names);
      List<Object[]> chunk = new ArrayList<>(CHUNK);
      boolean more = rows.next();
      while (more) {
        Object[] row = new Object[names.size()];
        for (int i = 0; i < row.length; i++) {
          Object value = rows.getObject(i + 1);
          row[i] =
              value instanceof java.sql.Clob || value instanceof java.sql.Timestamp
                  ? rows.getString(i + 1)
                  : value;
        }
        chunk.add(row);
        more = rows.next();
        if (chunk.size() == CHUNK || !more) {
          long start = System.nanoTime();
          bulk.insert(into, chunk);
          nanos += System.nanoTime() - start;
          chunk.clear();
        }
      }
      rows.getStatement().close();
    }
    return nanos;
  }

  /** Makes the tables, empty, with the keys of those of the books. */
  void make() {
    for (String table : List.of("posting", "journal_entry", "statement")) {
      shop.jdbc.execute("drop table if exists bare_" + table);
      if (shop.isMySql()) {
        shop.jdbc.execute("create table bare_" + table + " like " + table);
      } else {
        shop.jdbc.execute(
            "create table bare_" + table + " as select * from " + table + " where 1 = 0");
      }
    }
    if (!shop.isMySql()) {
      for (String key : H2_KEYS) {
        shop.jdbc.execute(key);
      }
    }
  }

  private static final List<String> H2_KEYS =
      List.of(
          "alter table bare_journal_entry alter column number bigint not null",
          "alter table bare_journal_entry add primary key (number)",
          "create index bare_entry_1 on bare_journal_entry (period, number)",
          "create index bare_entry_2 on bare_journal_entry (period, participant)",
          "create index bare_entry_3 on bare_journal_entry (participant, period_from)",
          "alter table bare_posting alter column entry_number bigint not null",
          "alter table bare_posting alter column line int not null",
          "alter table bare_posting add primary key (entry_number, line)",
          "alter table bare_statement add constraint bare_statement_key unique (period, participant, currency, version)",
          "create index bare_statement_1 on bare_statement (participant, period)");

  private ResultSet streaming(Connection connection, String sql) throws SQLException {
    if (!shop.isMySql()) {
      try (Statement lazy = connection.createStatement()) {
        lazy.execute("set lazy_query_execution 1");
      }
    }
    PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(shop.isMySql() ? Integer.MIN_VALUE : 1_000);
    return statement.executeQuery();
  }
}
