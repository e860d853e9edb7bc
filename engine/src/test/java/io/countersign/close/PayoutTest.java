package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.payouts.PayoutRun;
import io.countersign.payouts.PayoutRuns;
import io.countersign.people.ParticipantId;
import io.countersign.statements.LinePage;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementCsv;
import java.util.List;

class PayoutTest {

  @OnEveryDatabase
  void paysWhatIsPayableAndLeavesNothingOpen(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy", "Gadget")
            .won("D2", "2017-02-01", "333.33", "bob");

    PayoutRun run = company.closeAndPay(Q1);

    assertThat(run.payouts())
        .extracting(payout -> payout.name() + " " + payout.amount())
        .containsExactly("Amy Adams USD 100.00", "Bob Brown USD 33.33");
    assertThat(company.ledger.balances().of(Account.PAYABLE, Q2.period().from()).values())
        .containsOnly(usd("0.00"));
    assertThat(company.ledger.balances().of(Account.PAID, Q2.period().from()).values())
        .containsExactly(usd("100.00"), usd("33.33"));
    assertThat(company.statement(Q1, "amy").totals().payout()).isEqualTo(usd("100.00"));
    assertThat(company.payouts.find(Q1)).contains(run);
    assertThat(PayoutRuns.csv(company.payouts.find(Q1).orElseThrow()))
        .isEqualTo(PayoutRuns.csv(run));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isKeptAsItWas(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);

    for (String change :
        List.of(
            "update payout set amount_minor = 1",
            "delete from payout",
            "update payout_run set made_by = 'x'",
            "delete from payout_run",
            "update statement set content = '{}'",
            "delete from statement")) {
      assertThatThrownBy(() -> database.jdbc().update(change))
          .as(change)
          .hasStackTraceContaining("45000");
    }
  }

  @OnEveryDatabase
  void showsItsLinesByPageAndText(TestDatabase database) {
    Company company = Company.on(database);
    for (int i = 1; i <= 25; i++) {
      String day = "2017-02-" + (i < 10 ? "0" : "") + i;
      company.won("D" + i, day, i + "00", "amy", i % 5 == 0 ? "Gadget" : "Widget");
    }
    company.calculate(Q1);
    Statement statement = company.statement(Q1, "amy");

    LinePage second = company.lines.page(statement, "", 2, 20);
    LinePage held = company.lines.page(statement, "gadget", 9, 4);

    assertThat(second.total()).isEqualTo(30);
    assertThat(second.lines()).hasSize(10);
    assertThat(held.total()).isEqualTo(10);
    assertThat(held.page()).isEqualTo(3);
    assertThat(held.lines()).hasSize(2);
    String id = held.lines().get(0).id();
    assertThat(company.lines.find(statement, id)).contains(held.lines().get(0));
    assertThat(company.statements.of(new ParticipantId("amy"))).hasSize(1);
    assertThat(company.statements.find(statement.id())).contains(statement);
    assertThat(StatementCsv.lines(statement, company.lines.of(statement), List.of()).lines())
        .hasSize(31)
        .contains(
            "amy,Amy Adams,2017-Q1,1,sellers,commission,D1,2017-02-01,Acme,Widget,100,USD,100,"
                + "100.00,10.00,USD,Payable,Earned in 2017-Q1,1,");
    assertThat(StatementCsv.totals(company.statements.of(Q1)).lines())
        .contains(
            "amy,Amy Adams,2017-Q1,1,USD,3250.00,0.00,0.00,0.00,0.00,3250.00,0.00,200.00,0.00");
  }
}
