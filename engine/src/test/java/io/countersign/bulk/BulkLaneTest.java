package io.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BulkLaneTest {

  private static final Bulk.Target METRIC =
      new Bulk.Target(
          "metric",
          List.of(
              "participant_id", "name", "happened_on", "revision", "figure", "source", "told_at"));

  private static final int MANY = 5 * Bulk.FILE;

  @OnEveryDatabase
  void writesAllOfItsTransactionInTheirOrder(TestDatabase database) {
    try (Shop shop = new Shop(database)) {
      shop.transaction.executeWithoutResult(
          status -> {
            BulkLane lane = shop.lane();
            for (int part = 0; part < 4; part++) {
              lane.insert(batch(part * MANY, MANY));
            }
            lane.insert(batch(4 * MANY, 1));
            lane.await();
          });

      assertThat(shop.revisions()).hasSize(4 * MANY + 1).isSorted().doesNotHaveDuplicates();
    }
  }

  @OnEveryDatabase
  void tellsWhatTheDatabaseRefusesToWhoeverAsksNext(TestDatabase database) {
    try (Shop shop = new Shop(database)) {
      shop.transaction.executeWithoutResult(status -> shop.lane().insert(batch(0, 1)));

      assertThatThrownBy(
              () ->
                  shop.transaction.executeWithoutResult(
                      status -> {
                        BulkLane lane = shop.lane();
                        lane.insert(batch(0, MANY));
                        lane.insert(batch(MANY, MANY));
                      }))
          .isInstanceOf(DataAccessException.class);

      assertThat(shop.revisions()).containsExactly(0);
    }
  }

  /** The connection is the only one of its pool, so that whoever comes next has the very same. */
  @OnEveryDatabase
  void leavesNothingOnTheConnectionOfATransactionThatFails(TestDatabase database) {
    try (Shop shop = new Shop(database)) {
      for (int round = 0; round < 5; round++) {
        int from = 100_000 * (round + 1);
        assertThatThrownBy(
                () ->
                    shop.transaction.executeWithoutResult(
                        status -> {
                          shop.lane().insert(batch(from, 4 * MANY));
                          throw new IllegalStateException("halfway");
                        }))
            .hasMessage("halfway");
        shop.transaction.executeWithoutResult(status -> shop.lane().insert(batch(from, 1)));
      }

      assertThat(shop.revisions()).containsExactly(100_000, 200_000, 300_000, 400_000, 500_000);
    }
  }

  private static List<BulkLane.Batch> batch(int from, int count) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new @Nullable Object[] {
            "amy",
            "name",
            LocalDate.parse("2017-02-01"),
            from + i,
            null,
            "test",
            LocalDateTime.parse("2017-02-01T10:11:12")
          });
    }
    return List.of(new BulkLane.Batch(METRIC, rows));
  }

  /** One connection to a database, and transactions on it. */
  private static final class Shop implements AutoCloseable {

    final TransactionTemplate transaction;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc;

    Shop(TestDatabase database) {
      pool.setDataSource(database.dataSource());
      pool.setMaximumPoolSize(1);
      jdbc = new JdbcTemplate(pool);
      transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    BulkLane lane() {
      return new BulkLane(jdbc, new Bulk(jdbc));
    }

    List<Integer> revisions() {
      return jdbc.queryForList("select revision from metric order by revision", Integer.class);
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
