package io.countersign.bulk;

import io.countersign.bulk.Bulk.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inserts of one transaction that are done beside its thread, on its connection and in their order,
 * so that rows are made while others are written. Nothing is left of them when the transaction
 * ends: it waits for the last, whether it commits or rolls back.
 */
public final class BulkLane {

  private static final ExecutorService BESIDE =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "bulk-lane");
            thread.setDaemon(true);
            return thread;
          });

  private final JdbcTemplate jdbc;
  private final Bulk bulk;
  private @Nullable Future<?> atWork;
  private boolean bound;

  /**
   * @param bulk of the same database
   */
  public BulkLane(JdbcTemplate jdbc, Bulk bulk) {
    this.jdbc = jdbc;
    this.bulk = bulk;
  }

  /** Rows on their way into a table; nobody changes them any more. */
  public record Batch(Target into, List<? extends @Nullable Object[]> rows) {}

  /**
   * Inserts batches after all that were given before. Few rows, and those outside a transaction,
   * are in when it returns.
   *
   * @throws DataAccessException when the database refuses a row of these or of earlier ones
   */
  public void insert(List<Batch> batches) {
    await();
    boolean few = batches.stream().allMatch(batch -> batch.rows().size() < Bulk.FILE);
    if (few || !TransactionSynchronizationManager.isSynchronizationActive()) {
      batches.forEach(batch -> bulk.insert(batch.into(), batch.rows()));
      return;
    }
    bind();
    DataSource source = Objects.requireNonNull(jdbc.getDataSource());
    Connection connection = DataSourceUtils.getConnection(source);
    DataSourceUtils.releaseConnection(connection, source); // the transaction keeps it open
    atWork =
        BESIDE.submit(
            () -> {
              for (Batch batch : batches) {
                bulk.write(connection, batch.into(), batch.rows());
              }
              return true;
            });
  }

  /**
   * Waits until everything is in.
   *
   * @throws DataAccessException when the database refuses a row
   */
  public void await() {
    Future<?> last = atWork;
    atWork = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (InterruptedException e) {
      atWork = last;
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while rows are written");
    } catch (ExecutionException e) {
      throw refusal(e.getCause());
    }
  }

  private RuntimeException refusal(@Nullable Throwable why) {
    if (why instanceof SQLException e) {
      DataAccessException known = jdbc.getExceptionTranslator().translate("bulk insert", null, e);
      return known == null ? new UncategorizedSQLException("bulk insert", null, e) : known;
    }
    return new IllegalStateException(why);
  }

  /** The transaction does not end before the connection is at rest. */
  private void bind() {
    if (!bound) {
      bound = true;
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
              rest();
            }
          });
    }
  }

  /** Waits whatever comes, since the connection goes to somebody else after this. */
  private void rest() {
    boolean interrupted = false;
    Future<?> last = atWork;
    while (last != null && !last.isDone()) {
      try {
        last.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        // told by await where anybody asks; here the transaction ends anyway
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
