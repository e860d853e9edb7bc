package io.countersign.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Inserts many rows into a table as part of the caller's transaction. A few rows, and those for any
 * other database, go as one batch; many for MySQL as a file that exists in memory only. Triggers
 * and constraints hold as for single rows: all rows are in, or the database's objection is thrown.
 */
public final class Bulk {

  /** Fewer rows than these are not worth a file. */
  static final int FILE = 200;

  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final MySqlFile file = new MySqlFile();

  public Bulk(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A table and those of its columns that rows have, in their order.
   *
   * @param columns all other columns get what the table gives them
   */
  public record Target(String table, List<String> columns) {
    public Target {
      columns = List.copyOf(columns);
    }

    String insert() {
      String places = String.join(", ", java.util.Collections.nCopies(columns.size(), "?"));
      return "insert into %s (%s) values (%s)".formatted(table, names(), places);
    }

    String names() {
      return String.join(", ", columns);
    }
  }

  /**
   * Inserts the rows, in their order.
   *
   * @param rows text, whole numbers, decimals, days, times (UTC) and nulls
   * @throws org.springframework.dao.DataAccessException when the database refuses one of them
   */
  public void insert(Target into, List<? extends @Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    ConnectionCallback<Boolean> write =
        connection -> {
          write(connection, into, rows);
          return true;
        };
    jdbc.execute(write);
  }

  void write(Connection connection, Target into, List<? extends @Nullable Object[]> rows)
      throws SQLException {
    boolean written =
        rows.size() >= FILE && isMySql(connection) && file.load(connection, into, rows);
    if (!written) {
      batches(connection, into, rows);
    }
  }

  private static boolean isMySql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("MySQL");
  }

  private static void batches(
      Connection connection, Target into, List<? extends @Nullable Object[]> rows)
      throws SQLException {
    try (var insert = connection.prepareStatement(into.insert())) {
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        for (int column = 0; column < row.length; column++) {
          StatementCreatorUtils.setParameterValue(
              insert, column + 1, SqlTypeValue.TYPE_UNKNOWN, row[column]);
        }
        insert.addBatch();
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
  }
}
