package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class DurabilityTest {

  @OnEveryDatabase
  void startsOnADatabaseThatKeepsItsCommits(TestDatabase database) {
    assertThatCode(() -> new Durability(database.jdbc(), false)).doesNotThrowAnyException();
  }

  @OnEveryDatabase
  void refusesAMySqlThatMayLoseCommitsUnlessToldByName(TestDatabase database) {
    assumeTrue(database.url().startsWith("jdbc:mysql"), "H2 is told by its address");
    JdbcTemplate jdbc = database.jdbc();
    jdbc.execute("set global innodb_flush_log_at_trx_commit = 2");
    jdbc.execute("set global sync_binlog = 0");
    try {
      assertThatThrownBy(() -> new Durability(jdbc, false))
          .isInstanceOf(DatabaseNotDurable.class)
          .hasMessageContaining("innodb_flush_log_at_trx_commit is 2, not 1")
          .hasMessageContaining("sync_binlog is 0, not 1");
      assertThatCode(() -> new Durability(jdbc, true)).doesNotThrowAnyException();
    } finally {
      jdbc.execute("set global innodb_flush_log_at_trx_commit = 1");
      jdbc.execute("set global sync_binlog = 1");
    }
  }
}
