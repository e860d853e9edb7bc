package io.countersign.ledger;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

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
}
