package io.countersign.close;

import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.ledger.BookSeal;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.TestSeal;
import io.countersign.payees.FieldVault;
import io.countersign.payees.TestVault;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.TestStamp;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A server that takes in deals and closes pay periods, wired as the application wires it. */
public final class Office implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Office(DataSource database, Clock clock) {
    this(clock, new JdbcTemplate(database), new JdbcTransactionManager(database));
  }

  /** With a way to the database of its own. */
  public Office(Clock clock, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this(clock, jdbc, transactions, more -> {});
  }

  /** With further rooms, which the caller scans or registers. */
  public Office(
      Clock clock,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Consumer<AnnotationConfigApplicationContext> more) {
    context.registerBean(JdbcTemplate.class, () -> jdbc);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
    context.registerBean(PlatformTransactionManager.class, () -> transactions);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(BookSeal.class, TestSeal::new);
    context.registerBean(FieldVault.class, TestVault::new);
    context.registerBean(ManifestSeal.class, TestStamp::new);
    context.register(DealJournal.class, Rosters.class, Metrics.class, Quotes.class);
    context.scan(
        "io.countersign.publishing",
        "io.countersign.ledger",
        "io.countersign.accruals",
        "io.countersign.statements",
        "io.countersign.payees",
        "io.countersign.payouts",
        "io.countersign.adjustments",
        "io.countersign.close");
    more.accept(context);
    context.refresh();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Does again, in the caller's thread, what a server has left behind. */
  public void resume() {
    PeriodCalculation calculation = get(PeriodCalculation.class);
    calculation.reclaim().ifPresent(run -> calculation.run(run, Progress.UNHEARD));
  }

  /** Calculates in the caller's thread. */
  public CalculationRun calculate(PayCycle cycle, Actor by, Progress progress) {
    return get(CalculationDesk.class).calculate(cycle, by, progress);
  }

  @Override
  public void close() {
    context.close();
  }
}
