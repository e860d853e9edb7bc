package io.countersign.close;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Locks rows for somebody who would rather be told than wait: where a calculation keeps them, that
 * is a refusal that names it, at once. Everybody else keeps them for a moment only, and is waited
 * for.
 */
final class PoliteLock {

  /** What H2 and MySQL say of a row that another transaction keeps. */
  private static final Set<Integer> KEPT = Set.of(50200, 3572, 1205);

  private final JdbcTemplate jdbc;

  PoliteLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks what a query for update finds until the caller's transaction ends.
   *
   * @throws BeingCalculated when a calculation keeps it
   */
  void lock(String forUpdate, Object... arguments) {
    if (!isTaken(forUpdate + " nowait", arguments)) {
      refuseWhileCalculated();
      if (!isTaken(forUpdate, arguments)) {
        refuseWhileCalculated();
        throw new IllegalStateException("others keep the books: " + forUpdate);
      }
    }
  }

  private boolean isTaken(String sql, Object... arguments) {
    try {
      jdbc.queryForList(sql, arguments);
      return true;
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException cause && KEPT.contains(cause.getErrorCode())) {
        return false;
      }
      throw e;
    }
  }

  private void refuseWhileCalculated() {
    List<BeingCalculated> refusals =
        jdbc.query(
            "select r.id, r.requested_by, r.started_at from run_claim c"
                + " join calculation_run r on r.id = c.run_id",
            (row, n) ->
                new BeingCalculated(
                    new RunId(row.getLong("id")),
                    row.getString("requested_by"),
                    row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    if (!refusals.isEmpty()) {
      throw refusals.get(0);
    }
  }
}
