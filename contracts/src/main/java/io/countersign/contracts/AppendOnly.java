package io.countersign.contracts;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 refuses to update or delete stored documents, revisions and signatures;
 * MySQL has the same as {@code signal sqlstate '45000'}. Public because H2 makes it by name.
 */
public final class AppendOnly implements Trigger {

  private String table = "";

  @Override
  public void init(
      Connection conn, String schema, String trigger, String table, boolean before, int type) {
    this.table = table;
  }

  @Override
  public void fire(Connection conn, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException("rows of " + table + " never change", "45000");
  }
}
