package io.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.approvals.ApprovalReminders;
import io.countersign.approvals.Approvals;
import io.countersign.library.Library;
import io.countersign.renewals.ContractTerminated;
import io.countersign.signing.Authorities;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.Revocations;
import io.countersign.signing.SetClock;
import io.countersign.signing.TestLine;
import io.countersign.signing.TimeStamps;
import io.countersign.signing.TrustAnchors;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk on a database of its own: every table fresh, the clock in the test's hand. */
public final class Desk implements AutoCloseable {

  public static final String MYSQL = "COUNTERSIGN_TEST_MYSQL";

  private final ConfigurableApplicationContext context;
  private final String url;
  private final String database;

  private Desk(String url, String database, Path home) {
    this.url = url;
    this.database = database;
    this.context =
        new SpringApplicationBuilder(Room.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", database.isEmpty() ? "sa" : "root",
                    "spring.flyway.locations",
                        "classpath:db/migration/common,classpath:db/migration/{vendor}",
                    "spring.jpa.hibernate.ddl-auto", "validate",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "warn",
                    "logging.level.org.flywaydb", "error",
                    "logging.level.org.hibernate.orm.jdbc.error", "off",
                    "countersign.home", home.toString()))
            .run();
  }

  public static Desk onH2(Path home) {
    String url = "jdbc:h2:mem:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE".formatted(UUID.randomUUID());
    return new Desk(url, "", home);
  }

  /** On the server that the environment names, in a schema that {@link #close} drops. */
  public static Desk onMySql(Path home) throws SQLException {
    String server = String.valueOf(System.getenv(MYSQL));
    String database = "desk_" + UUID.randomUUID().toString().replace("-", "");
    run(server, "create database " + database);
    return new Desk(server.replaceFirst("/(?=\\?|$)", "/" + database), database, home);
  }

  Contracts contracts() {
    return context.getBean(Contracts.class);
  }

  public void setTime(Instant now) {
    clock().pass(Duration.between(clock().instant(), now));
  }

  public Approvals approvals() {
    return context.getBean(Approvals.class);
  }

  /** Somebody else who works in this house. */
  <T> T room(Class<T> kind) {
    return context.getBean(kind);
  }

  public ApprovalReminders reminders() {
    return context.getBean(ApprovalReminders.class);
  }

  /** What the work gives, in one transaction. */
  public <R> R inTransaction(Supplier<R> work) {
    TransactionTemplate transaction =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  Negotiation negotiation() {
    return context.getBean(Negotiation.class);
  }

  ProposedChanges proposals() {
    return context.getBean(ProposedChanges.class);
  }

  public Library library() {
    return context.getBean(Library.class);
  }

  SetClock clock() {
    return context.getBean(SetClock.class);
  }

  TestLine line() {
    return context.getBean(TestLine.class);
  }

  Preservations preservations() {
    return context.getBean(Preservations.class);
  }

  Heard heard() {
    return context.getBean(Heard.class);
  }

  /** The early ends that were published. */
  List<ContractTerminated> ended() {
    return List.copyOf(heard().ended);
  }

  public JdbcTemplate sql() {
    return context.getBean(JdbcTemplate.class);
  }

  /** Lets the statement through that a trigger refuses, and puts the trigger back. */
  void behindTheBackOf(String migration, String statement, Object... values) throws IOException {
    String vendor = database.isEmpty() ? "h2" : "mysql";
    String file = "/db/migration/%s/%s.sql".formatted(vendor, migration);
    sql().execute("drop trigger " + migration.replaceFirst("V\\d+__", ""));
    assertThat(sql().update(statement, values)).isEqualTo(1);
    try (InputStream trigger = Desk.class.getResourceAsStream(file)) {
      sql().execute(new String(trigger.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""));
    }
  }

  @Override
  public void close() throws SQLException {
    context.close();
    if (!database.isEmpty()) {
      run(url, "drop database " + database);
    }
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @ComponentScan({
    "io.countersign.contracts",
    "io.countersign.library",
    "io.countersign.approvals",
    "io.countersign.renewals",
    "io.countersign.obligations",
    "io.countersign.performance",
    "io.countersign.diary"
  })
  static class Room {

    @Bean
    SetClock clock() {
      return new SetClock(Samples.WRITTEN);
    }

    @Bean
    TestLine line() {
      return new TestLine();
    }

    @Bean
    Notary notary(@Value("${countersign.home}") Path home, TestLine line, Clock clock) {
      KeyVault vault = KeyVault.open(home, Optional.empty(), clock);
      URI base = URI.create("http://127.0.0.1:9/pki");
      line.authority = new DemoAuthority(vault, base, line, clock);
      TrustAnchors anchors = vault.trustAnchors();
      URI stamping = line.authority.clock();
      return new Notary(
          line.authority,
          new Authorities(
              anchors,
              new TimeStamps(List.of(stamping), line, anchors, clock),
              new Revocations(line, clock)),
          clock);
    }

    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  /** What was published, and whether the listener shall fail. */
  static class Heard {
    final List<ContractSigned> events = new ArrayList<>();
    final List<ContractTerminated> ended = new ArrayList<>();
    volatile boolean failing;

    @EventListener
    void on(ContractSigned event) {
      if (failing) {
        throw new IllegalStateException("the journal is closed");
      }
      events.add(event);
    }

    @EventListener
    void on(ContractTerminated event) {
      ended.add(event);
    }
  }
}
