package io.countersign.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An empty database with all migrations applied; closing drops it. */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool = new HikariDataSource();
  private final String drop;

  private TestDatabase(String url, String user, String vendor, String drop) {
    this.drop = drop;
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setMinimumIdle(1);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .load()
        .migrate();
  }

  static TestDatabase h2() {
    String url = "jdbc:h2:mem:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=20000";
    return new TestDatabase(url.formatted(UUID.randomUUID()), "sa", "h2", "shutdown");
  }

  static TestDatabase mysql(String server) {
    String schema = "countersign_" + UUID.randomUUID().toString().replace('-', '_');
    String url = server.replace("/?", "/" + schema + "?") + "&createDatabaseIfNotExist=true";
    return new TestDatabase(
        url + "&rewriteBatchedStatements=true", "root", "mysql", "drop database " + schema);
  }

  /** The address, for a Spring context that makes its own connections (user {@link #user()}). */
  public String url() {
    return pool.getJdbcUrl();
  }

  public String user() {
    return pool.getUsername();
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcTemplate jdbc() {
    return new JdbcTemplate(pool);
  }

  public PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(pool);
  }

  @Override
  public void close() {
    jdbc().execute(drop);
    pool.close();
  }
}
