package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.RecoveryLimit;
import io.countersign.money.Rate;
import io.countersign.payouts.StatementsStale;
import io.countersign.people.PayGroup;
import java.time.Clock;
import java.time.LocalDate;

class ConservationTest {

  @OnEveryDatabase
  void accountsForEverythingThatWasEarned(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy", "Gadget")
            .won("D2", "2017-05-02", "300", "amy")
            .won("D3", "2017-08-02", "2000", "amy");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-20");
    company.closeAndPay(Q2);
    company.closeAndPay(Q3);

    Conservation.Row amy = new Conservation(company.jdbc).check().rows().get(0);

    assertThat(amy.of(Account.COMMISSION_EXPENSE)).isEqualTo(usd("330.00"));
    assertThat(amy.of(Account.CLAWBACK)).isEqualTo(usd("100.00"));
    assertThat(amy.of(Account.PAID)).isEqualTo(usd("230.00"));
    assertThat(amy.of(Account.PAYABLE)).isEqualTo(usd("0.00"));
    assertThat(amy.of(Account.CARRIED)).isEqualTo(usd("0.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void takesNoMoreOfAPayThanTheGroupAllows(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D3", "2017-08-02", "1200", "amy");
    limit(company, "25");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-20");
    company.closeAndPay(Q2);

    company.calculate(Q3);

    var totals = company.statement(Q3, "amy").totals();
    assertThat(totals.carried()).isEqualTo(usd("-100.00"));
    assertThat(totals.taken()).isEqualTo(usd("30.00"));
    assertThat(totals.payout()).isEqualTo(usd("90.00"));
    assertThat(totals.carriedForward()).isEqualTo(usd("-70.00"));
    assertThat(company.closeAndPay(Q3).payouts().get(0).amount()).isEqualTo(usd("90.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void refusesToCloseWithAPayoutThatNoStatementTold(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-05-02", "400", "amy")
            .won("D3", "2017-08-02", "1200", "amy");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-20");
    company.closeAndPay(Q2);
    company.calculate(Q3);
    company.approve(Q3, CONTROLLER);

    limit(company, "25");

    assertThatThrownBy(() -> company.close.lock(Q3, CONTROLLER))
        .isInstanceOf(StatementsStale.class)
        .hasMessage(
            "the statement of amy for 2017-Q3 tells a payout of USD 60.00, but USD 90.00 is due");
    company.calculate(Q3);
    company.closeAndPay(Q3);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void findsWhatWasPutIntoTheBooksBehindTheApplication(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    company.calculate(Q2);
    company.approve(Q2, CONTROLLER);
    String posting = "insert into posting values (%s, %d, '%s', 'CREDIT', 'USD', %d)";
    EntryNumber first = company.ledger.entries(Q1).get(0).number();
    company.jdbc.update(posting.formatted(first, 8, "COMMISSION_EXPENSE", 1));

    assertThatThrownBy(() -> company.close.lock(Q2, CONTROLLER))
        .isInstanceOf(BooksUnbalanced.class);
    company.jdbc.update(posting.formatted(first, 9, "PAYABLE", 2));
    assertThat(new Conservation(company.jdbc).check().flaws())
        .containsExactly(
            "amy: debits and credits differ by USD -0.03",
            "amy: PAYABLE of closed periods is not cleared, but USD 0.02");
  }

  private static void limit(Company company, String percent) {
    LocalDate from = LocalDate.parse("2017-01-01");
    LimitDesk desk = new LimitDesk(company.limits, company.sources, Clock.systemUTC());
    desk.ask(
        new RecoveryLimit.Asked(PayGroup.EVERYBODY, Rate.percent(percent), from), Company.FINANCE);
    desk.decide(company.limits.all().get(0).number(), true, Company.CONTROLLER);
  }
}
