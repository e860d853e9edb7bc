package io.countersign.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.ledger.LostConnections;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Where a database is, and who may change it; nobody has a password. */
record Place(String url, String user) {

  /** What the application says to H2, see its application.properties. */
  private static final String H2_OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=60000";

  static Place h2(Path folder) {
    return new Place("jdbc:h2:file:" + folder.resolve("books") + H2_OPTIONS, "sa");
  }

  static Place h2InMemory() {
    return new Place("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_OPTIONS, "sa");
  }

  /** H2 behind a port, as if it were on another machine. */
  static Place h2Behind(int port, Path folder, int timeoutMillis) {
    return new Place(
        "jdbc:h2:tcp://127.0.0.1:%d/%s;NETWORK_TIMEOUT=%d"
                .formatted(port, folder.resolve("books"), timeoutMillis)
            + H2_OPTIONS,
        "sa");
  }

  /** Connections as the application has them, see its application.properties. */
  HikariDataSource connect() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setExceptionOverrideClassName(LostConnections.class.getName());
    return pool;
  }

  /** Makes the tables, and founds the company of the year in them. */
  Place founded() {
    String vendor = url.startsWith("jdbc:mysql") ? "mysql" : "h2";
    try (HikariDataSource pool = connect()) {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
          .load()
          .migrate();
      try (Books books = new Books(pool, Clock.systemUTC())) {
        books.year().found();
      }
    }
    return this;
  }

  /** What the books say in the end. */
  Checksum checksum() {
    try (HikariDataSource pool = connect();
        Books books = new Books(pool, Clock.systemUTC())) {
      return Checksum.of(books.office());
    }
  }
}
