package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;

class CancelledRunTest {

  @OnEveryDatabase
  void postsNothingAndLeavesTheWayFree(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");

    CalculationRun run =
        company.desk.calculate(
            Q1,
            FINANCE,
            step ->
                company.runs.of(Q1).stream()
                    .filter(CalculationRun::isRunning)
                    .forEach(at -> company.runs.cancel(at.id(), CONTROLLER)));

    assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    assertThat(run.result().message()).isEqualTo("Cancelled by carl; nothing was posted.");
    assertThat(company.ledger.entries(Q1)).isEmpty();
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.OPEN);
    assertThat(company.runs.cancel(run.id(), CONTROLLER)).isFalse();
    assertThat(company.calculate(Q1).result().entries()).isEqualTo(1);
    company.assertBooksAreSound();
  }
}
