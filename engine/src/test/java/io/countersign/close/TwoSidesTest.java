package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody calculates while somebody else works with the same periods. */
class TwoSidesTest {

  private static Company company(TestDatabase database) {
    return Company.on(database)
        .won("D1", "2017-02-01", "1000", "amy", "Gadget")
        .won("D2", "2017-05-01", "500", "bob");
  }

  @OnEveryDatabase
  void nobodyWaitsForSomebodyWhoOnlyCalculates(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    Digest content = company.seals.contentHash(Q1);
    AtomicInteger calculations = new AtomicInteger();
    var calculate = company.calculation;
    company.calculation =
        worksheet -> {
          if (calculations.incrementAndGet() == 1) {
            company.close.review(Q1, CONTROLLER, content);
          }
          return calculate.apply(worksheet);
        };

    CalculationRun run = company.desk.calculate(Q2, FINANCE, Progress.UNHEARD);

    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(calculations).as("once more, as a period moved meanwhile").hasValue(2);
    assertThat(company.period(Q1).state())
        .as("what was reviewed is still the same")
        .isEqualTo(PeriodState.REVIEWED);
    assertThat(run.result().entries()).isEqualTo(1);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void whatIsPostedMeanwhileIsCalculatedWith(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    company.approve(Q1, CONTROLLER);
    AtomicInteger calculations = new AtomicInteger();
    var calculate = company.calculation;
    company.calculation =
        worksheet -> {
          if (calculations.incrementAndGet() == 1) {
            company.close.lock(Q1, CONTROLLER);
          }
          return calculate.apply(worksheet);
        };

    CalculationRun run = company.desk.calculate(Q2, FINANCE, Progress.UNHEARD);

    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(calculations).hasValue(2);
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.LOCKED);
    assertThat(company.period(Q2).state()).isEqualTo(PeriodState.CALCULATED);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void theThirdTimeTheCalculationKeepsOthersAwayAndTheyAreToldSo(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    Digest content = company.seals.contentHash(Q1);
    AtomicInteger calculations = new AtomicInteger();
    var calculate = company.calculation;
    company.calculation =
        worksheet -> {
          switch (calculations.incrementAndGet()) {
            case 1 -> company.close.review(Q1, CONTROLLER, content);
            case 2 -> company.close.approve(Q1, Actor.of("nora"), content);
            default ->
                assertThatThrownBy(() -> company.close.lock(Q1, Actor.of("nora")))
                    .isInstanceOf(BeingCalculated.class)
                    .hasMessageContaining("which fay started at 2017-10-02T08:00:00Z");
          }
          return calculate.apply(worksheet);
        };

    CalculationRun run = company.desk.calculate(Q2, FINANCE, Progress.UNHEARD);

    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
    assertThat(calculations).hasValue(3);
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.APPROVED);
    company.close.lock(Q1, Actor.of("nora"));
    company.assertBooksAreSound();
  }
}
