package io.countersign.close;

import static io.countersign.close.Cashier.holder;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.JournalEntry;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.util.List;

class ForgivenDrawTest {

  private static final PayCycle Q4 = PayCycle.of(Period.quarter(2017, 4));

  @OnEveryDatabase
  void isPostedWhenTheDrawEnds(TestDatabase database) {
    Company company = Company.under(plan("periods: 2, ends: forgiven"), database.dataSource());
    company.won("D1", "2017-02-01", "500", "amy").won("D2", "2017-05-01", "500", "amy");
    company.won("D3", "2017-02-01", "2000", "bob").won("D4", "2017-05-01", "2000", "bob");
    assertThat(company.closeAndPay(Q1).payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 100.00", "bob USD 200.00");
    assertThat(balance(company, Account.DRAW_ADVANCED)).isEqualTo(usd("50.00"));
    assertThat(forgiven(company, Q1)).isEmpty();

    company.closeAndPay(Q2);

    assertThat(forgiven(company, Q2))
        .extracting(entry -> entry.entry().postings().toString())
        .singleElement()
        .asString()
        .contains("DRAW_FORGIVEN", "DEBIT", "DRAW_ADVANCED", "CREDIT", "USD 100.00");
    assertThat(forgiven(company, Q2).get(0).entry().about().cause().words())
        .isEqualTo("Owed on the draw at the end of 2017-Q2, and forgiven");
    assertThat(balance(company, Account.DRAW_ADVANCED)).isEqualTo(usd("0.00"));
    assertThat(balance(company, Account.DRAW_FORGIVEN)).isEqualTo(usd("100.00"));
    assertThat(company.statement(Q2, "amy").totals().payout()).isEqualTo(usd("100.00"));
    SoundBooks.of(company);
    long entries = database.count("journal_entry");
    company.calculate(Q3);
    assertThat(database.count("journal_entry")).isEqualTo(entries);
  }

  @OnEveryDatabase
  void isLessWhenSomethingWasEarnedAfterAll(TestDatabase database) {
    Company company = Company.under(plan("periods: 2, ends: forgiven"), database.dataSource());
    company.won("D1", "2017-02-01", "500", "amy").won("D2", "2017-05-01", "500", "amy");
    company.closeAndPay(Q1);
    company.closeAndPay(Q2);

    company.won("D9", "2017-02-02", "300", "amy");
    company.closeAndPay(Q3);

    assertThat(balance(company, Account.DRAW_ADVANCED)).isEqualTo(usd("0.00"));
    assertThat(balance(company, Account.DRAW_FORGIVEN)).isEqualTo(usd("70.00"));
    assertThat(forgiven(company, Q3)).hasSize(1);
    assertThat(company.statement(Q3, "amy").totals().payout()).isEqualTo(usd("0.00"));
    SoundBooks.of(company);
  }

  @OnEveryDatabase
  void isNothingWhileThePlanGoesOn(TestDatabase database) {
    Company company = Company.under(plan("ends: forgiven"), database.dataSource());
    for (PayCycle cycle : List.of(Q1, Q2, Q3)) {
      company.closeAndPay(cycle);
      assertThat(forgiven(company, cycle)).as(cycle.toString()).isEmpty();
    }
    assertThat(balance(company, Account.DRAW_ADVANCED)).isEqualTo(usd("300.00"));

    company.closeAndPay(Q4);

    assertThat(balance(company, Account.DRAW_ADVANCED)).isEqualTo(usd("0.00"));
    assertThat(balance(company, Account.DRAW_FORGIVEN)).isEqualTo(usd("400.00"));
    SoundBooks.of(company);
  }

  private static List<JournalEntry> forgiven(Company company, PayCycle cycle) {
    return company.ledger.entries(cycle).stream()
        .filter(entry -> entry.entry().about() instanceof About.OfForgiveness)
        .filter(entry -> entry.entry().about().who().value().equals("amy"))
        .toList();
  }

  private static Money balance(Company company, Account account) {
    Money credits = company.ledger.balances().of(account).getOrDefault(holder("amy"), usd("0.00"));
    return credits.negated();
  }

  private static String plan(String ends) {
    return """
        plan: sellers
        title: Sellers 2017
        version: 1
        currency: USD
        effective: { from: 2017-01-01, until: 2018-01-01 }
        period: quarter
        measures:
          sales: { count: amount }
        components:
          commission: { kind: commission, title: Commission, measure: sales, rate: 10 % }
          draw:
            kind: draw
            title: Draw
            for: { position: Seller }
            amount: 100
            paid: top-up
            recoverable: true
            of: [ commission ]
            ENDS
        """
        .replace("ENDS", ends.replace(", ", "\n    "));
  }
}
