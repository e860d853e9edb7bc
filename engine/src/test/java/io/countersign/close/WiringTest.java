package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutRuns;
import io.countersign.statements.StatementLines;
import java.time.Clock;

class WiringTest {

  @OnEveryDatabase
  void findsEverythingThatAnApplicationAsksFor(TestDatabase database) {
    try (Office office = new Office(database.dataSource(), Clock.systemUTC())) {
      PayCycle q1 = PayCycle.of(Period.quarter(2017, 1));
      office.get(PayPeriods.class).open(q1);
      assertThat(office.get(PayPeriods.class).list()).hasSize(1);
      assertThat(office.get(PayoutRuns.class).find(q1)).isEmpty();
      assertThat(office.get(PeriodClose.class)).isNotNull();
      assertThat(office.get(StatementLines.class)).isNotNull();
      assertThat(office.get(CalculationDesk.class).resume(Progress.UNHEARD)).isEmpty();
    }
  }
}
