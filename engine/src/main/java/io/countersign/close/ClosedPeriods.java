package io.countersign.close;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 keeps closed periods as they are: no new entry but the payment, no
 * change. MySQL has the same in its own words. Public because H2 makes it by name.
 */
public final class ClosedPeriods implements Trigger {

  private static final String ON_ENTRIES = "closed_period_takes_no_entry";
  private static final int NAME = 0;
  private static final int STATE = 3;
  private static final int PERIOD_OF_ENTRY = 1;
  private static final int ABOUT = 4;
  private static final String LOCKED = "LOCKED";
  private static final String PAID = "PAID";

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
    boolean refused =
        onEntries
            ? now != null && takesNo(String.valueOf(now[ABOUT]), state(connection, now))
            : old != null && staysAsItIs(old, now);
    if (refused) {
      Object name = onEntries && now != null ? now[PERIOD_OF_ENTRY] : old == null ? "" : old[NAME];
      throw new SQLException("pay period " + name + " is closed and stays as it is", "45000");
    }
  }

  /** A paid period takes no entry, a locked one the payment of what is due. */
  private static boolean takesNo(String about, String state) {
    return PAID.equals(state) || (LOCKED.equals(state) && !"PAYOUT".equals(about));
  }

  private static boolean staysAsItIs(@Nullable Object[] old, @Nullable Object @Nullable [] now) {
    boolean pays = now != null && PAID.equals(now[STATE]) && Objects.equals(old[NAME], now[NAME]);
    return PAID.equals(old[STATE]) || (LOCKED.equals(old[STATE]) && !pays);
  }

  private static String state(Connection connection, @Nullable Object[] entry) throws SQLException {
    String sql = "select state from pay_period where name = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, String.valueOf(entry[PERIOD_OF_ENTRY]));
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getString(1) : "";
      }
    }
  }
}
