package io.countersign.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether the database writes what is committed to its disk. On MySQL that takes
 * {@code innodb_flush_log_at_trx_commit=1} and, with a binary log, {@code sync_binlog=1}; other
 * values lose up to a second of commits when the machine stops (MySQL Reference Manual, "InnoDB
 * Startup Options" and "Binary Logging Options").
 */
@Component
public class Durability {

  /**
   * @param lossAccepted whether whoever runs this said by name that commits may be lost
   * @throws DatabaseNotDurable when the database may lose commits and nobody accepted that
   */
  public Durability(
      JdbcTemplate jdbc,
      @Value("${countersign.database.loss-of-commits-accepted:false}") boolean lossAccepted) {
    if (!lossAccepted && isMySql(jdbc)) {
      requireDurable(jdbc);
    }
  }

  private static boolean isMySql(JdbcTemplate jdbc) {
    ConnectionCallback<String> product =
        (Connection connection) -> connection.getMetaData().getDatabaseProductName();
    return String.valueOf(jdbc.execute(product)).equals("MySQL");
  }

  private static void requireDurable(JdbcTemplate jdbc) {
    List<String> wrong = new ArrayList<>();
    jdbc.query(
        "select @@global.innodb_flush_log_at_trx_commit flush, @@global.log_bin logs,"
            + " @@global.sync_binlog syncs",
        row -> {
          if (row.getInt("flush") != 1) {
            wrong.add("innodb_flush_log_at_trx_commit is " + row.getInt("flush") + ", not 1");
          }
          if (row.getBoolean("logs") && row.getInt("syncs") != 1) {
            wrong.add("sync_binlog is " + row.getInt("syncs") + ", not 1");
          }
        });
    if (!wrong.isEmpty()) {
      throw new DatabaseNotDurable(wrong);
    }
  }
}
