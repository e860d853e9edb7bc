package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Direction;
import io.countersign.ledger.Posting;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Status;

class ReleasedHoldTest {

  @OnEveryDatabase
  void movesFromHeldToPayableInTheOpenQuarter(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.closeAndPay(Q1);
    company.signed("D1", "2017-05-05");

    CalculationRun run = company.calculate(Q2);

    assertThat(run.result().entries()).isEqualTo(1);
    assertThat(company.ledger.entries(Q2))
        .singleElement()
        .satisfies(
            journal -> {
              assertThat(journal.entry().about().cause())
                  .isEqualTo(new Cause(Cause.Kind.RELEASED, "Released"));
              assertThat(journal.entry().postings())
                  .containsExactly(
                      new Posting(Account.HELD, Direction.DEBIT, usd("40.00")),
                      new Posting(Account.PAYABLE, Direction.CREDIT, usd("40.00")));
            });
    Statement statement = company.statement(Q2, "amy");
    assertThat(statement.totals().payable().released()).isEqualTo(usd("40.00"));
    assertThat(statement.totals().held()).isEqualTo(usd("0.00"));
    assertThat(statement.totals().payout()).isEqualTo(usd("40.00"));
    assertThat(company.lines.of(statement))
        .extracting(StatementLine::status)
        .containsExactly(Status.PAYABLE);
    assertThat(company.statement(Q1, "amy").totals().held()).isEqualTo(usd("40.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isOneLineWhenItIsReleasedInItsOwnQuarter(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.calculate(Q1);
    company.signed("D1", "2017-02-05");

    company.calculate(Q1);

    Statement statement = company.statement(Q1, "amy");
    assertThat(statement.totals().payable().earned()).isEqualTo(usd("140.00"));
    assertThat(company.lines.of(statement))
        .filteredOn(line -> line.about().key().component().equals("push"))
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(usd("40.00")));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isDroppedWhenTheDealIsCancelledBefore(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-02");

    company.calculate(Q2);

    Statement statement = company.statement(Q2, "amy");
    assertThat(statement.totals().held()).isEqualTo(usd("0.00"));
    assertThat(company.lines.of(statement))
        .filteredOn(line -> line.id().endsWith("-held"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.amount()).isEqualTo(usd("-40.00"));
              assertThat(line.status()).isEqualTo(Status.TRUE_UP);
            });
    company.assertBooksAreSound();
  }
}
