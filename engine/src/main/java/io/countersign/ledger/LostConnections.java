package io.countersign.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Says which errors mean that a connection of the pool is of no use any more. The pool knows those
 * of other databases by their SQL state; H2 has states of its own, and without this a database that
 * H2 has closed, as it does when its disk is full, would be asked for ever through the same
 * connections.
 */
public final class LostConnections implements SQLExceptionOverride {

  /**
   * H2's {@code CONNECTION_BROKEN_1}, {@code DATABASE_IS_CLOSED} and {@code
   * DATABASE_CALLED_AT_SHUTDOWN} (org.h2.api.ErrorCode).
   */
  private static final Set<Integer> H2 = Set.of(90_067, 90_098, 90_121);

  @java.lang.Override
  public Override adjudicate(SQLException error) {
    boolean lost =
        error.getClass().getName().startsWith("org.h2.") && H2.contains(error.getErrorCode());
    return lost ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }

  /**
   * Lets go of all connections of a pool that can make no new one. What is left may belong to a
   * database that H2 has given up and that keeps the new one from its file.
   */
  public static void letGo(DataSource source) {
    try {
      if (source.isWrapperFor(HikariDataSource.class)) {
        HikariPoolMXBean pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        if (pool != null) {
          pool.softEvictConnections();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A pool of connections cannot be asked for itself", e);
    }
  }
}
