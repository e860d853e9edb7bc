package io.countersign.contracts;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 refuses to change stored bytes, with one exception: bytes whose digest
 * stands among the disposed ones may be emptied, and nothing else of the row changes. MySQL has the
 * same as {@code signal sqlstate '45000'}. Public because H2 makes it by name.
 */
public final class DisposedOnly implements Trigger {

  private String table = "";
  private int digest;
  private int content;

  @Override
  public void init(
      Connection conn, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = conn.getMetaData().getColumns(null, schema, table, null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    digest = columns.indexOf("sha256");
    content = columns.indexOf("content");
  }

  @Override
  public void fire(
      Connection conn, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
      throws SQLException {
    if (before == null || after == null || !emptied(before, after) || !disposed(conn, before)) {
      throw new SQLException("rows of " + table + " never change", "45000");
    }
  }

  private boolean emptied(@Nullable Object[] before, @Nullable Object[] after) throws SQLException {
    for (int at = 0; at < before.length; at++) {
      if (at != content && !Objects.equals(before[at], after[at])) {
        return false;
      }
    }
    Object left = after[content];
    return left instanceof Blob blob
        ? blob.length() == 0
        : left instanceof byte[] bytes && bytes.length == 0;
  }

  private boolean disposed(Connection conn, @Nullable Object[] before) throws SQLException {
    try (PreparedStatement asked =
        conn.prepareStatement("select 1 from disposed_document where sha256 = ?")) {
      asked.setObject(1, before[digest]);
      try (ResultSet found = asked.executeQuery()) {
        return found.next();
      }
    }
  }
}
