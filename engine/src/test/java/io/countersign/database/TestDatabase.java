package io.countersign.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A database of its own with all migrations applied; closing drops it. */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool = new HikariDataSource();
  private final String schema;
  private final List<String> tablesToEmpty;
  private final String drop;

  private TestDatabase(String url, String user, String vendor, String schema, String drop) {
    this.schema = schema;
    this.drop = drop;
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
          .load()
          .migrate();
      tablesToEmpty = tables().stream().filter(this::isEmpty).toList();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  static TestDatabase h2() {
    String url =
        "jdbc:h2:mem:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1";
    return new TestDatabase(url.formatted(UUID.randomUUID()), "sa", "h2", "public", "shutdown");
  }

  static TestDatabase mysql(String server) {
    String schema = "countersign_" + UUID.randomUUID().toString().replace('-', '_');
    String url =
        server.replace("/?", "/" + schema + "?")
            + "&createDatabaseIfNotExist=true&rewriteBatchedStatements=true"
            + "&allowLoadLocalInfileInPath=/nowhere";
    TestDatabase database =
        new TestDatabase(url, "root", "mysql", schema, "drop database " + schema);
    database.jdbc().execute("set global local_infile = on");
    return database;
  }

  /** The address, for a Spring context that makes its own connections as {@link #user()}. */
  public String url() {
    return pool.getJdbcUrl();
  }

  /** The user, who has no password. */
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

  public long count(String table) {
    Long count = jdbc().queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }

  /** Empties the books as somebody does who owns the database; truncating asks no trigger. */
  public void forgetBooks() {
    truncate(List.of("posting", "journal_entry"));
  }

  /** Empties a journal; truncating asks no trigger. */
  public void forget(String table) {
    truncate(List.of(table));
  }

  /** Removes what tests have left. */
  void empty() {
    truncate(tablesToEmpty.stream().filter(table -> !isEmpty(table)).toList());
    jdbc().update("update ledger_head set last_number = 0, last_chain = null");
  }

  private void truncate(List<String> used) {
    boolean mysql = drop.startsWith("drop");
    String unguarded = mysql ? "set foreign_key_checks = 0" : "set referential_integrity false";
    String guarded = mysql ? "set foreign_key_checks = 1" : "set referential_integrity true";
    StatementCallback<Boolean> truncate =
        statement -> {
          statement.execute(unguarded);
          for (String table : used) {
            statement.execute("truncate table " + table);
          }
          return statement.execute(guarded);
        };
    jdbc().execute(truncate);
  }

  @Override
  public void close() {
    jdbc().execute(drop);
    pool.close();
  }

  private List<String> tables() {
    return jdbc()
        .queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = ? and table_type like '%TABLE'",
            String.class, schema);
  }

  private boolean isEmpty(String table) {
    return jdbc().queryForList("select 1 from " + table + " limit 1").isEmpty();
  }
}
