package io.countersign.close;

import static io.countersign.close.Cashier.holder;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.payees.PayMethod;
import io.countersign.payouts.PayoutReturn;
import io.countersign.payouts.PayoutRun;
import io.countersign.payroll.Bounced;
import io.countersign.people.ParticipantId;
import java.util.List;

class ReturnedPayoutTest {

  private static final PayoutReturn.Reason CLOSED =
      new PayoutReturn.Reason("R02", "Account closed");

  @OnEveryDatabase
  void isPaidWithTheNextRunExactlyOnce(TestDatabase database) {
    Company company = paid(database);
    Cashier cashier = new Cashier(company);

    PayoutReturn back = cashier.desk.take(Q1, holder("amy"), CLOSED, Company.FINANCE);

    assertThat(company.ledger.balances().of(Account.DUE, Q3.period().from()))
        .containsEntry(holder("amy"), usd("100.00"));
    assertThat(company.ledger.balances().of(Account.PAID, Q3.period().from()))
        .containsEntry(holder("amy"), usd("0.00"));
    company.won("D3", "2017-05-01", "500", "amy");
    PayoutRun next = company.closeAndPay(Q2);
    assertThat(next.payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 150.00");
    assertThat(company.statement(Q2, "amy").totals().payout()).isEqualTo(usd("50.00"));
    company.won("D4", "2017-08-01", "70", "amy");
    assertThat(company.closeAndPay(Q3).payouts())
        .extracting(payout -> payout.amount().toString())
        .containsExactly("USD 7.00");
    assertThat(company.ledger.entries(List.of(back.entry())).get(0).entry().about().cause().words())
        .isEqualTo("Came back from the payout of 2017-Q1: R02 Account closed");
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isPaidWholeAlthoughAmyOwesSomethingByNow(TestDatabase database) {
    Company company = paid(database).cancelled("D1", "2017-04-10");
    new Cashier(company).desk.take(Q1, holder("amy"), CLOSED, Company.FINANCE);

    PayoutRun next = company.closeAndPay(Q2);

    assertThat(next.payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 100.00");
    assertThat(company.ledger.balances().of(Account.CARRIED, Q3.period().from()))
        .containsEntry(holder("amy"), usd("-100.00"));
  }

  @OnEveryDatabase
  void comesBackOnceAndNotByTheOneWhoIsPaid(TestDatabase database) {
    Company company = paid(database);
    Cashier cashier = new Cashier(company);
    Actor amy = Actor.of("amy", new ParticipantId("amy"));
    assertThatThrownBy(() -> cashier.desk.take(Q1, holder("amy"), CLOSED, amy))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("your own payout");
    cashier.desk.take(Q1, holder("amy"), CLOSED, Company.FINANCE);

    assertThatThrownBy(() -> cashier.desk.take(Q1, holder("amy"), CLOSED, Company.FINANCE))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("came back already");
    assertThatThrownBy(() -> cashier.desk.take(Q1, holder("max"), CLOSED, Company.FINANCE))
        .hasMessageContaining("paid nothing to max");
    assertThat(database.count("payout_return")).isEqualTo(1);
    assertThatThrownBy(() -> database.jdbc().update("delete from payout_return"))
        .hasStackTraceContaining("45000");
  }

  @OnEveryDatabase
  void voidsTheApprovalOfTheOpenPeriod(TestDatabase database) {
    Company company = paid(database).won("D3", "2017-05-01", "500", "bob");
    company.calculate(Q2);
    company.approve(Q2, Company.CONTROLLER);

    new Cashier(company).desk.take(Q1, holder("amy"), CLOSED, Company.FINANCE);

    assertThat(company.period(Q2).state()).isEqualTo(PeriodState.OPEN);
    assertThat(company.period(Q2).steps().at(PeriodState.APPROVED)).isNull();
    assertThatThrownBy(() -> company.close.lock(Q2, Company.CONTROLLER))
        .isInstanceOf(PeriodNotReady.class);
    assertThat(company.closeAndPay(Q2).payouts()).hasSize(2);
  }

  @OnEveryDatabase
  void isFoundByTheReferenceThatTheBankNames(TestDatabase database) {
    Company company = paid(database);
    Cashier cashier = new Cashier(company).pays("amy", Cashier.BANK).pays("bob", Cashier.ADP);
    cashier.files.make(Q1, PayMethod.NACHA, Cashier.PAY_DAY, "fay");
    Bounced line = new Bounced("121042880000001", "R03", "No account");

    assertThatThrownBy(
            () -> cashier.desk.take(List.of(line, new Bounced("999", "R03", "x")), Company.FINANCE))
        .hasMessageContaining("999, which is in no file");
    assertThat(cashier.returns.of(Q1)).isEmpty();
    assertThat(cashier.desk.take(List.of(line), Company.FINANCE)).hasSize(1);
    assertThat(cashier.desk.take(List.of(line), Company.FINANCE)).isEmpty();
    assertThat(cashier.returns.of(Q1))
        .extracting(back -> back.payee().who() + " " + back.reason().code())
        .containsExactly("amy R03");
  }

  private static Company paid(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-01", "333.33", "bob");
    company.closeAndPay(Q1);
    return company;
  }
}
