package io.countersign.close;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 keeps paid periods as they are: no new entry, no change. MySQL has the
 * same in its own words. Public because H2 makes it by name.
 */
public final class ClosedPeriods implements Trigger {

  private static final String ON_ENTRIES = "closed_period_takes_no_entry";
  private static final int NAME = 0;
  private static final int STATE = 3;
  private static final int PERIOD_OF_ENTRY = 1;

  private boolean onEntries;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    // not by the table, which has another name while its columns are changed; the trigger then
    // has that name before its own
    onEntries = trigger.toLowerCase(Locale.ROOT).endsWith(ON_ENTRIES);
  }

  @Override
  public void fire(
      Connection connection, @Nullable Object @Nullable [] old, @Nullable Object @Nullable [] now)
      throws SQLException {
    boolean closed =
        onEntries
            ? now != null && isPaid(connection, String.valueOf(now[PERIOD_OF_ENTRY]))
            : old != null && "PAID".equals(old[STATE]);
    if (closed) {
      Object name = onEntries && now != null ? now[PERIOD_OF_ENTRY] : old == null ? "" : old[NAME];
      throw new SQLException("pay period " + name + " is paid and stays as it is", "45000");
    }
  }

  private static boolean isPaid(Connection connection, String period) throws SQLException {
    String sql = "select 1 from pay_period where name = ? and state = 'PAID'";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, period);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
