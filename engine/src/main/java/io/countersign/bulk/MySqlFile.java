package io.countersign.bulk;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code LOAD DATA LOCAL} of MySQL from a file that exists in memory only. The server takes rows
 * that way as {@code INSERT IGNORE} does: it cuts what is too long and leaves out what breaks a
 * constraint, with a warning (MySQL Reference Manual, "LOAD DATA Statement"). So every warning and
 * every row that is missing is an error here, and the caller's transaction does not commit.
 */
final class MySqlFile {

  private static final Logger LOG = LoggerFactory.getLogger(MySqlFile.class);

  /** Local files are off at the server or in the address of the connection. */
  private static final int NOT_ALLOWED = 3948;

  private static final int BYTES = 8 << 20;

  private volatile boolean allowed = true;

  /** Loads the rows; false, with nothing written, when files are not allowed. */
  boolean load(Connection connection, Bulk.Target into, List<? extends @Nullable Object[]> rows)
      throws SQLException {
    if (!allowed) {
      return false;
    }
    String sql =
        "load data local infile 'rows' into table %s character set utf8mb4 (%s)"
            .formatted(into.table(), into.names());
    TabText text = new TabText(BYTES);
    try (Statement statement = connection.createStatement()) {
      int held = 0;
      for (int row = 0; row < rows.size(); row++) {
        text.row(rows.get(row));
        held++;
        if (text.size() >= BYTES || row == rows.size() - 1) {
          load(statement, sql, text, held);
          held = 0;
        }
      }
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() != NOT_ALLOWED) {
        throw e;
      }
      allowed = false;
      LOG.warn(
          "MySQL takes no local files, so many rows are written several times slower: set"
              + " local_infile=ON at the server and allowLoadLocalInfileInPath in the address"
              + " (see docs/operations.md)");
      return false;
    }
  }

  private static void load(Statement statement, String sql, TabText text, int rows)
      throws SQLException {
    JdbcStatement mysql = statement.unwrap(JdbcStatement.class);
    RuntimeProperty<Boolean> anyFile =
        statement
            .getConnection()
            .unwrap(JdbcConnection.class)
            .getPropertySet()
            .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
    boolean before = anyFile.getValue();
    mysql.setLocalInfileInputStream(text.stream());
    int written;
    try {
      // the driver asks this of text in memory too; while there is such text it reads no file
      anyFile.setValue(true);
      written = statement.executeUpdate(sql);
    } finally {
      anyFile.setValue(before);
      mysql.setLocalInfileInputStream(null);
    }
    SQLWarning warning = statement.getWarnings();
    if (warning != null || written != rows) {
      throw new SQLIntegrityConstraintViolationException(
          "of %d rows %d were taken: %s"
              .formatted(rows, written, warning == null ? "no warning" : warning.getMessage()),
          warning == null ? "23000" : warning.getSQLState(),
          warning == null ? 0 : warning.getErrorCode());
    }
    text.clear();
  }
}
