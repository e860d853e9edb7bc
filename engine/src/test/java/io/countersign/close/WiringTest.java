package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
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
import io.countersign.payouts.PayoutRuns;
import io.countersign.payouts.TestStamp;
import io.countersign.statements.StatementLines;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class WiringTest {

  @OnEveryDatabase
  void findsEverythingThatAnApplicationAsksFor(TestDatabase database) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.getBeanFactory().registerSingleton("dataSource", database.dataSource());
      context.registerBean(JdbcTemplate.class, database::jdbc);
      context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
      context.registerBean(PlatformTransactionManager.class, database::transactions);
      context.registerBean(Clock.class, Clock::systemUTC);
      context.registerBean(BookSeal.class, TestSeal::new);
      context.registerBean(FieldVault.class, TestVault::new);
      context.registerBean(ManifestSeal.class, TestStamp::new);
      context.register(DealJournal.class, Rosters.class, Metrics.class, Quotes.class);
      context.scan(
          "io.countersign.publishing",
          "io.countersign.ledger",
          "io.countersign.accruals",
          "io.countersign.statements",
          "io.countersign.adjustments",
          "io.countersign.disputes",
          "io.countersign.payees",
          "io.countersign.payouts",
          "io.countersign.close");
      context.refresh();

      PayCycle q1 = PayCycle.of(Period.quarter(2017, 1));
      context.getBean(PayPeriods.class).open(q1);
      assertThat(context.getBean(PayPeriods.class).list()).hasSize(1);
      assertThat(context.getBean(PayoutRuns.class).find(q1)).isEmpty();
      assertThat(context.getBean(PeriodClose.class)).isNotNull();
      assertThat(context.getBean(StatementLines.class)).isNotNull();
      assertThat(context.getBean(CalculationDesk.class).resume(Progress.UNHEARD)).isEmpty();
    }
  }
}
