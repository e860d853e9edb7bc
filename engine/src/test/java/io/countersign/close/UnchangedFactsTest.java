package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A run on the same facts and books as the one before calculates nothing. */
class UnchangedFactsTest {

  private final AtomicInteger calculations = new AtomicInteger();

  private Company company(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.howFar = Optional.of("1 line");
    company.calculation =
        worksheet -> {
          calculations.incrementAndGet();
          return Calculation.calculate(worksheet);
        };
    return company;
  }

  @OnEveryDatabase
  void areRecognised(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    assertThat(calculations).hasValue(1);

    CalculationRun again = company.desk.calculate(Q1, Actor.of("fred"), Progress.UNHEARD);

    assertThat(calculations).hasValue(1);
    assertThat(again.state()).isEqualTo(RunState.FINISHED);
    assertThat(again.result().entries()).isZero();
    assertThat(again.result().statements()).isZero();
    PayPeriod.Mark mark = company.period(Q1).steps().at(PeriodState.CALCULATED);
    assertThat(mark).isNotNull();
    assertThat(mark.by()).as("who asked last has calculated").isEqualTo("fred");
    assertThat(mark.content()).isEqualTo(company.seals.contentHash(Q1));
  }

  @OnEveryDatabase
  void areOthersAfterAnotherLineWasTold(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    company.won("D2", "2017-03-01", "500", "bob").howFar = Optional.of("2 lines");

    assertThat(company.calculate(Q1).result().entries()).isEqualTo(1);

    assertThat(calculations).hasValue(2);
  }

  @OnEveryDatabase
  void areOthersForAnotherPeriodAnotherServerAndAnotherRoster(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);

    company.calculate(Q2);
    assertThat(calculations).as("another period").hasValue(2);

    Company next = company.nextServer();
    next.howFar = company.howFar;
    next.calculation = company.calculation;
    next.calculate(Q2);
    assertThat(calculations).as("another server, which may be another version").hasValue(3);

    next.rosterNow = CompanyPeople.rosterWith("cleo");
    next.calculate(Q2);
    assertThat(calculations).as("somebody was hired").hasValue(4);
    next.calculate(Q2);
    assertThat(calculations).as("nothing since").hasValue(4);
  }

  @OnEveryDatabase
  void areOthersAfterAnotherPlanWasPublished(TestDatabase database) {
    Company company = company(database);
    company.calculate(Q1);
    company.publish(
        CompanyPlan.SELLERS
            .replace("version: 1", "version: 2")
            .replace("10 %", "11 %")
            .replace("effective: { from: 2017-01-01", "effective: { from: 2017-04-01"));

    company.calculate(Q2);
    company.calculate(Q1);

    assertThat(calculations).as("Q1, both plans in Q2, Q1 again").hasValue(4);
  }

  @OnEveryDatabase
  void areOthersAfterAPeriodWasPaid(TestDatabase database) {
    Company company = company(database);
    company.closeAndPay(Q1);
    company.calculate(Q2);
    int before = calculations.get();

    company.closeAndPay(Q2);
    company.calculate(Company.Q3);

    assertThat(calculations.get()).isGreaterThan(before);
    company.assertBooksAreSound();
  }
}
