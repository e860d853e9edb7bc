package io.countersign.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.CalculationRun;
import io.countersign.close.PayPeriods;
import io.countersign.close.Progress;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.ledger.BookSeal;
import io.countersign.ledger.PayCycle;
import io.countersign.people.PayGroup;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A company on a real database that runs its payout cycle: a year of deals by the month. */
final class CycleShop implements AutoCloseable {

  static final PayCycle LAST = PayCycle.of(Period.month(2025, 12));
  private static final Actor BY = Actor.of("bench");
  private static final String SOURCE = "bench";
  private static final int TOLD_AT_ONCE = 5_000;
  private static final int MOST_SELLERS = 5_000;

  final HikariDataSource database = new HikariDataSource();
  final JdbcTemplate jdbc;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Company company;

  CycleShop(String url, String user, int deals) {
    company = Company.of(Math.min(MOST_SELLERS, Math.max(10, deals / 100)));
    database.setJdbcUrl(url);
    database.setUsername(user);
    database.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    jdbc = new JdbcTemplate(database);
    String vendor = isMySql() ? "mysql" : "h2";
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .load()
        .migrate();
    context.getBeanFactory().registerSingleton("dataSource", database);
    context.registerBean(JdbcTemplate.class, () -> jdbc);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(BookSeal.class, NoSeal::new);
    context.register(DealJournal.class, Rosters.class, Metrics.class, Quotes.class);
    context.scan(
        "io.countersign.publishing",
        "io.countersign.ledger",
        "io.countersign.accruals",
        "io.countersign.statements",
        "io.countersign.adjustments",
        "io.countersign.disputes",
        "io.countersign.payouts",
        "io.countersign.close");
    // only what the cycle asks for, as payees and files are no part of it
    context.addBeanFactoryPostProcessor(
        beans -> {
          for (String name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
          }
        });
    context.refresh();
  }

  boolean isMySql() {
    return database.getJdbcUrl().startsWith("jdbc:mysql");
  }

  /** Tells people, a plan, the months and so many deals by the day of winning. */
  void open(int deals, long seed) {
    context.getBean(Rosters.class).tell(company.roster());
    PlanVersion version = PlanReader.read("cycle.yaml", planText());
    Known known = Known.of(company.roster(), List.of());
    PlanDesk desk = context.getBean(PlanDesk.class);
    List<Accepted> accepted = desk.check(version, known).stream().map(Accepted::of).toList();
    desk.publish(version, known, accepted, "bench");
    context
        .getBean(PayPeriods.class)
        .open(
            PayGroup.EVERYBODY, Cadence.MONTH, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    List<DealEvent> events = new ArrayList<>(TOLD_AT_ONCE);
    try (Stream<DealHistory> all = Market.byDay(deals, company.sellers(), seed)) {
      all.forEachOrdered(
          deal -> {
            events.addAll(deal.events());
            if (events.size() >= TOLD_AT_ONCE) {
              tell(events);
            }
          });
    }
    tell(events);
  }

  private void tell(List<DealEvent> events) {
    context.getBean(DealJournal.class).record(SOURCE, List.copyOf(events));
    events.clear();
  }

  /** So many of the deals that the seed makes, far from each other. */
  List<DealHistory> some(int deals, long seed, int count) {
    int apart = deals / (count + 1);
    AtomicInteger number = new AtomicInteger();
    try (Stream<DealHistory> all = Market.byDay(deals, company.sellers(), seed)) {
      return all.filter(deal -> number.incrementAndGet() % apart == 0).limit(count).toList();
    }
  }

  /** Tells that a deal is worth so many times as much. */
  void change(DealHistory deal, int times) {
    DealEvent.Won won = deal.won().orElseThrow();
    context
        .getBean(DealJournal.class)
        .record(SOURCE, new DealEvent.Won(OneDeal.times(won.opportunity(), times), won.on()));
  }

  /** Calculates all months of the year up to posted books and statements. */
  CalculationRun calculate() {
    CalculationRun run =
        context.getBean(CalculationDesk.class).calculate(LAST, BY, Progress.UNHEARD);
    if (!run.state().name().equals("FINISHED")) {
      throw new IllegalStateException("the cycle did not finish: " + run);
    }
    return run;
  }

  long count(String table) {
    Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return rows == null ? 0 : rows;
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  private static String planText() {
    try (InputStream text = CycleShop.class.getResourceAsStream("cycle.yaml")) {
      if (text == null) {
        throw new IllegalStateException("the build left no cycle.yaml");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No seal at all: what it costs is not asked. */
  private record NoSeal() implements BookSeal {
    @Override
    public byte[] seal(byte[] content) {
      return new byte[0];
    }

    @Override
    public Optional<String> objection(byte[] content, byte[] seal) {
      return Optional.empty();
    }
  }
}
