package io.countersign.library;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 refuses to change a published sheet; MySQL has the same as {@code signal
 * sqlstate '45000'}. Public because H2 makes it by name.
 */
public final class PublishedStays implements Trigger {

  private static final int STATE = 6;

  @Override
  public void init(
      Connection conn, String schema, String trigger, String table, boolean before, int type) {
    // nothing to remember: there is one such table
  }

  @Override
  public void fire(Connection conn, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (before != null && SheetState.PUBLISHED.name().equals(before[STATE])) {
      throw new SQLException("a published version never changes", "45000");
    }
  }
}
