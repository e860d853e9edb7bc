package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.money.Quantity;
import io.countersign.statements.Statement;
import java.time.LocalDate;

/** Draws, staged pay, caps and overrides go through the books like any other earning. */
class WiderPlanIsPostedTest {

  private static final String PLAN =
      """
      plan: wider
      title: Wider 2017
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        commission:
          kind: commission
          for: { position: Seller }
          measure: sales
          rate: 10 %
          cap: { pay: 500, excess: carried }
          release: [ { on: won, share: 60 % }, { on: collected, share: 40 % } ]
        override:
          kind: override
          for: { position: Manager }
          of: [ commission ]
          from: below
          rate: 5 %
        draw:
          kind: draw
          for: { participant: bob }
          amount: 300
          recoverable: true
      clawback:
        early: { clause: "7", within-days: 400, recover: full }
      """;

  @OnEveryDatabase
  void postsWhatEachQuarterAdds(TestDatabase database) {
    Company company =
        Company.under(PLAN, database.dataSource())
            .won("D1", "2017-02-01", "6000", "amy")
            .won("D2", "2017-02-10", "1000", "bob");
    company.closeAndPay(Q1);

    Statement amy = company.statement(Q1, "amy");
    assertThat(amy.totals().payable().total()).isEqualTo(usd("300.00"));
    assertThat(amy.totals().held()).isEqualTo(usd("200.00"));
    assertThat(company.statement(Q1, "bob").totals().payable().total()).isEqualTo(usd("260.00"));
    assertThat(company.statement(Q1, "max").totals().payable().total()).isEqualTo(usd("30.00"));

    company.tell(paid("D1", "3000", "2017-05-01"));
    company.cancelled("D2", "2017-05-02");
    company.calculate(Q2);

    assertThat(company.statement(Q2, "amy").totals().payable().total()).isEqualTo(usd("200.00"));
    assertThat(company.calculate(Q2).result().entries()).isZero();
    company.assertBooksAreSound();
  }

  private static DealEvent paid(String deal, String amount, String on) {
    return new DealEvent.Paid(
        new DealId(deal), "I-" + deal, Quantity.of(amount, "USD"), LocalDate.parse(on));
  }
}
