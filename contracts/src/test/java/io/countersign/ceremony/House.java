package io.countersign.ceremony;

import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.contracts.Subject;
import io.countersign.counterparts.Counterparts;
import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import io.countersign.post.Outbox;
import io.countersign.signing.Authorities;
import io.countersign.signing.BroughtKeys;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.Revocations;
import io.countersign.signing.SetClock;
import io.countersign.signing.TestLine;
import io.countersign.signing.TimeStamps;
import io.countersign.signing.TrustAnchors;
import io.countersign.signing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms of contracts, from links to evidence, on a database of their own. */
public final class House implements AutoCloseable {

  public static final String MYSQL = "COUNTERSIGN_TEST_MYSQL";
  public static final Actor LEGAL = new Actor("legal");

  /** Somebody else's authority that this house trusts. */
  static final BroughtKeys AUTHORITY =
      new BroughtKeys("Trusted CA", Instant.parse("2026-01-01T00:00:00Z"));

  public static final Representative DAAN = new Representative("Daan de Wit", "Managing Director");
  public static final Representative INES =
      new Representative("Ines Rossi", "Chief Revenue Officer");

  private static final Pattern TOKEN = Pattern.compile("/(?:sign|negotiate)/([A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

  private final ConfigurableApplicationContext context;
  private final String url;
  private final String database;
  private int bookings;

  private House(String url, String database, Path home) {
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
                    "countersign.home", home.toString()))
            .run();
  }

  public static House onH2(Path home) {
    String url =
        "jdbc:h2:mem:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
            .formatted(UUID.randomUUID());
    return new House(url, "", home);
  }

  /** On the server that the environment names, in a schema that {@link #close} drops. */
  public static House onMySql(Path home) throws SQLException {
    String server = String.valueOf(System.getenv(MYSQL));
    String database = "house_" + UUID.randomUUID().toString().replace("-", "");
    run(server, "create database " + database);
    return new House(server.replaceFirst("/(?=\\?|$)", "/" + database), database, home);
  }

  public <B> B get(Class<B> type) {
    return context.getBean(type);
  }

  public JdbcTemplate sql() {
    return get(JdbcTemplate.class);
  }

  /** Lets everybody hear of an event, in a transaction of its own. */
  public void tell(Object event) {
    get(TransactionTemplate.class).executeWithoutResult(held -> context.publishEvent(event));
  }

  public void later(Duration by) {
    get(SetClock.class).pass(by);
  }

  /** Cuts the line to all authorities, or mends it. */
  public void cut(boolean cut) {
    get(TestLine.class).cut(cut);
  }

  public Subject.Order booking() {
    return booking("65868.0000", "EUR");
  }

  public Subject.Order booking(String amount, String currency) {
    bookings++;
    Sale sale =
        new Sale(
            "Northwind Robotics",
            List.of(
                new DealLine("GTX Plus Pro", new BigDecimal("12"), Quantity.of(amount, currency))),
            Map.of());
    String id = "B-%04d".formatted(bookings);
    return new Subject.Order(
        new Booking(
            id,
            1,
            new Opportunity(
                new DealId("deal-" + id), DealTeam.alone(new ParticipantId("amy")), sale),
            LocalDate.of(2026, 3, 12)));
  }

  /** A contract that is printed and not yet signed. */
  public ContractId printed(Subject.Order booking) {
    return printed(booking, "Northwind Robotics B.V.");
  }

  public ContractId printed(Subject.Order booking, String customer) {
    ContractId id = drafted(booking, "order-agreement", customer, Map.of());
    get(Contracts.class).generate(id, booking);
    return id;
  }

  /** A contract that is not yet printed. */
  public ContractId drafted(Subject.Order booking) {
    return drafted(booking, "order-agreement", "Northwind Robotics B.V.", Map.of());
  }

  public ContractId drafted(
      Subject about, String template, String customer, Map<String, String> terms) {
    Proposal proposal =
        new Proposal(
            about,
            new Edition(template, 1),
            new Side(new Party("Alder & Finch Systems GmbH", "Hamburg", "HRB 158204"), INES),
            new Side(new Party(customer, "Amsterdam", "KVK 34218907"), DAAN),
            terms);
    return get(Contracts.class).draft(proposal, LEGAL).id();
  }

  /** A contract that both sides signed in the house. */
  public ContractId signed(Subject.Order booking) {
    ContractId id = printed(booking);
    sign(id, booking);
    return id;
  }

  public void sign(ContractId id, Subject about) {
    get(Contracts.class).sign(id, Role.SELLER, LEGAL, about.ref());
    get(Contracts.class).sign(id, Role.CUSTOMER, LEGAL, about.ref());
  }

  /** Lets the statement through that a trigger refuses, and puts the trigger back. */
  public void behindTheBackOf(String migration, String statement, Object... values)
      throws IOException {
    String vendor = database.isEmpty() ? "h2" : "mysql";
    sql().execute("drop trigger " + migration.replaceFirst("V\\d+__", ""));
    if (sql().update(statement, values) != 1) {
      throw new AssertionError("not one row changed by " + statement);
    }
    String file = "/db/migration/%s/%s.sql".formatted(vendor, migration);
    try (InputStream trigger = House.class.getResourceAsStream(file)) {
      sql().execute(new String(trigger.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""));
    }
  }

  /** Both sides sign through links, the seller first. */
  public static Sending both(SigningOrder order) {
    return new Sending(
        Map.of(
            Role.SELLER, new Invitee(INES, "ines@alder.example"),
            Role.CUSTOMER, new Invitee(DAAN, "daan@northwind.example")),
        order,
        "Thank you for your order.",
        Duration.ofDays(14),
        3);
  }

  /** The newest message to somebody that has this in its text; empty when there is none. */
  public Optional<String> mail(String to, Pattern inside) {
    Outbox outbox = get(Outbox.class);
    return outbox.newest(1000).stream()
        .filter(envelope -> envelope.to().equals(to))
        .map(envelope -> outbox.text(envelope.id()).orElseThrow())
        .filter(text -> inside.matcher(text).find())
        .findFirst();
  }

  /** The token in the newest message with a link to somebody. */
  public String token(String to) {
    return found(TOKEN, to);
  }

  /** The code in the newest message with a code to somebody. */
  public String code(String to) {
    return found(CODE, to);
  }

  private String found(Pattern pattern, String to) {
    Matcher matcher = pattern.matcher(mail(to, pattern).orElseThrow());
    if (!matcher.find()) {
      throw new AssertionError("nothing like " + pattern);
    }
    return matcher.group(1);
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
  @AutoConfigurationPackage(basePackageClasses = Contracts.class)
  @ComponentScan(
      basePackageClasses = {
        Contracts.class,
        Ceremonies.class,
        Counterparts.class,
        Outbox.class,
        io.countersign.links.Links.class,
        io.countersign.library.Library.class,
        io.countersign.approvals.Approvals.class,
        io.countersign.evidence.EventLog.class,
        io.countersign.completion.Completions.class,
        io.countersign.renewals.Renewals.class,
        io.countersign.obligations.Obligations.class,
        io.countersign.repository.Repository.class,
        io.countersign.compliance.Compliance.class,
        io.countersign.retention.Retention.class,
        io.countersign.audits.Audits.class
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = org.springframework.context.annotation.FilterType.ANNOTATION,
              classes = SpringBootConfiguration.class))
  static class Room {

    @Bean
    SetClock clock() {
      return new SetClock(Instant.parse("2026-03-13T09:30:00Z"));
    }

    @Bean
    KeyVault vault(@Value("${countersign.home}") Path home, Clock clock) {
      return KeyVault.open(home, Optional.empty(), clock);
    }

    @Bean
    TestLine line() {
      return new TestLine();
    }

    @Bean
    DemoAuthority authority(KeyVault vault, Clock clock) {
      Wire nowhere =
          (address, asking, question) -> {
            throw new IOException("nobody else is asked");
          };
      return new DemoAuthority(vault, URI.create("http://127.0.0.1:9/pki"), nowhere, clock);
    }

    @Bean
    Notary notary(KeyVault vault, DemoAuthority demo, TestLine line, Clock clock) {
      TrustAnchors anchors = vault.trustAnchors().withSignersOf(AUTHORITY.anchors());
      line.authority = demo;
      return new Notary(
          demo,
          new Authorities(
              anchors,
              new TimeStamps(List.of(demo.clock()), line, anchors, clock),
              new Revocations(line, clock)),
          clock);
    }
  }
}
