package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.statements.Statement;

class RecalculationTest {

  @OnEveryDatabase
  void postsWhatIsEarnedAndHeldAndTellsIt(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");

    CalculationRun run = company.calculate(Q1);

    assertThat(run.result().entries()).isEqualTo(2);
    Statement statement = company.statement(Q1, "amy");
    assertThat(statement.totals().payable().earned()).isEqualTo(usd("100.00"));
    assertThat(statement.totals().held()).isEqualTo(usd("40.00"));
    assertThat(statement.totals().payout()).isEqualTo(usd("100.00"));
    assertThat(statement.content().results().components())
        .extracting(summary -> summary.component().title())
        .containsExactly("Commission", "Gadget push");
    assertThat(company.statement(Q1, "bob").totals().payout()).isEqualTo(usd("0.00"));
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.CALCULATED);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void writesNothingWhenNothingChanged(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy", "Gadget")
            .won("D2", "2017-05-01", "333.33", "bob");
    company.calculate(Q2);
    Digest content = company.seals.contentHash(Q2);

    CalculationRun again = company.calculate(Q2);

    assertThat(again.result().entries()).isZero();
    assertThat(again.result().statements()).isZero();
    assertThat(database.count("journal_entry")).isEqualTo(3);
    assertThat(company.seals.contentHash(Q2)).isEqualTo(content);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void calculatesTheOpenPeriodsBeforeItToo(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");

    company.calculate(Q2);

    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.CALCULATED);
    assertThat(company.statement(Q1, "amy").totals().payout()).isEqualTo(usd("100.00"));
    assertThat(company.statement(Q2, "amy").totals().payout()).isEqualTo(usd("0.00"));
  }

  @OnEveryDatabase
  void postsOnlyTheDifferenceAndMakesANewVersion(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    company.won("D1", "2017-02-01", "1200", "amy");

    CalculationRun again = company.calculate(Q1);

    assertThat(again.result().entries()).isEqualTo(1);
    assertThat(again.result().statements()).isEqualTo(1);
    Statement statement = company.statement(Q1, "amy");
    assertThat(statement.id().version()).isEqualTo(2);
    assertThat(company.lines.of(statement))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.amount()).isEqualTo(usd("120.00"));
              assertThat(line.about().cause().words())
                  .isEqualTo("Calculated again: now USD 120.00, before USD 100.00");
              assertThat(line.about().basis().deal().customer()).isEqualTo("Acme");
            });
    Statement first = company.statements.versions(Q1, statement.id().holder().who()).get(0);
    assertThat(company.lines.of(first))
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(usd("100.00")));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void makesANewVersionWhenOnlyTheLinesChange(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-02", "500", "amy");
    company.calculate(Q1);
    company.won("D1", "2017-02-01", "500", "amy").won("D2", "2017-02-02", "1000", "amy");

    company.calculate(Q1);

    Statement statement = company.statement(Q1, "amy");
    assertThat(statement.id().version()).isEqualTo(2);
    assertThat(company.lines.of(statement))
        .extracting(line -> line.amount())
        .containsExactly(usd("50.00"), usd("100.00"));
  }

  @OnEveryDatabase
  void takesADealThatIsLostAfterAllBackToZero(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.calculate(Q1);
    company.tell(
        new io.countersign.deals.DealEvent.Lost(
            company.told.won("D1"), java.time.LocalDate.parse("2017-02-03")));

    CalculationRun again = company.calculate(Q1);

    assertThat(again.result().entries()).isEqualTo(2);
    assertThat(company.statement(Q1, "amy").totals().payout()).isEqualTo(usd("0.00"));
    assertThat(company.statement(Q1, "amy").totals().held()).isEqualTo(usd("0.00"));
    assertThat(company.lines.of(company.statement(Q1, "amy"))).isEmpty();
    assertThat(company.calculate(Q1).result().entries()).isZero();
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void reopensALaterPeriodThatBuildsOnWhatChanged(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q2);
    company.won("D2", "2017-02-02", "500", "bob");

    company.calculate(Q1);

    assertThat(company.period(Q2).state()).isEqualTo(PeriodState.OPEN);
    assertThat(company.period(Q2).contentHash()).isNull();
  }
}
