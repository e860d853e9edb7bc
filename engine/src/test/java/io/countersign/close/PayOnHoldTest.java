package io.countersign.close;

import static io.countersign.close.Cashier.holder;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.payees.PayMethod;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.PaymentHold;
import io.countersign.payouts.PayoutRun;
import io.countersign.people.ParticipantId;
import java.util.List;
import java.util.Map;

class PayOnHoldTest {

  private static final Map<ParticipantId, String> AMY =
      Map.of(new ParticipantId("amy"), "Amy has not signed the plan letter");

  @OnEveryDatabase
  void isPaidOnceItsReasonIsGone(TestDatabase database) {
    Company company = company(database);
    company.holds.put(Q1, AMY);
    company.holds.put(Q2, AMY);

    assertThat(paid(company.closeAndPay(Q1))).containsExactly("bob USD 33.33");
    company.won("D3", "2017-05-01", "500", "amy");
    assertThat(paid(company.closeAndPay(Q2))).isEmpty();
    assertThat(onHold(company, Q3)).isEqualTo(usd("150.00"));
    assertThat(company.payouts.holds().open(new ParticipantId("amy")))
        .extracting(hold -> hold.cycle() + " " + hold.amount() + ": " + hold.words())
        .containsExactly(
            "2017-Q1 USD 100.00: Amy has not signed the plan letter",
            "2017-Q2 USD 50.00: Amy has not signed the plan letter");
    company.assertBooksAreSound();

    company.holds.clear();
    company.won("D4", "2017-08-01", "70", "amy");
    assertThat(paid(company.closeAndPay(Q3))).containsExactly("amy USD 157.00");
    assertThat(onHold(company, PayCycle.of(Period.quarter(2017, 4)))).isEqualTo(usd("0.00"));
    assertThat(company.payouts.holds().open(new ParticipantId("amy"))).isEmpty();
    assertThat(company.payouts.holds().paidWith(Q3))
        .extracting(PaymentHold::amount)
        .containsExactly(usd("100.00"), usd("50.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isReleasedByItsOwnReasonAlone(TestDatabase database) {
    Company company = company(database);
    company.holds.put(Q1, AMY);
    company.closeAndPay(Q1);
    company.holds.put(Q2, AMY);
    company.holds.remove(Q1);
    company.won("D3", "2017-05-01", "500", "amy");

    assertThat(paid(company.closeAndPay(Q2))).containsExactly("amy USD 100.00");
    assertThat(onHold(company, Q3)).isEqualTo(usd("50.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void standsInTheManifestWithItsReason(TestDatabase database) {
    Company company = company(database);
    company.holds.put(Q1, AMY);
    company.closeAndPay(Q1);
    company.holds.clear();
    company.closeAndPay(Q2);
    Cashier cashier = new Cashier(company).pays("amy", Cashier.BANK).pays("bob", Cashier.ADP);
    cashier.files.make(Q1, PayMethod.ADP, Cashier.PAY_DAY, "fay");
    cashier.files.make(Q2, PayMethod.NACHA, Cashier.PAY_DAY, "fay");

    assertThat(cashier.manifests.make(Q1, payer(company, Q1)).content())
        .contains("\"onHold\":[{\"amount\":\"100.00\"", "Amy has not signed the plan letter")
        .doesNotContain("\"payee\":\"amy\",\"name\"", "paidFromHold");
    assertThat(cashier.manifests.make(Q2, payer(company, Q2)).content())
        .contains("\"paidFromHold\":[{\"amount\":\"100.00\"", "\"period\":\"2017-Q1\"")
        .doesNotContain("onHold");
  }

  @OnEveryDatabase
  void isNeverRewritten(TestDatabase database) {
    Company company = company(database);
    company.holds.put(Q1, AMY);
    company.closeAndPay(Q1);
    company.holds.clear();
    company.closeAndPay(Q2);

    for (String change :
        List.of(
            "update payment_hold set amount_minor = 1",
            "delete from payment_release",
            "update payment_release set paid_with = '2017-Q3'",
            "delete from payment_hold")) {
      assertThatThrownBy(() -> database.jdbc().update(change)).hasStackTraceContaining("45000");
    }
  }

  private static Company company(TestDatabase database) {
    return Company.on(database)
        .won("D1", "2017-02-01", "1000", "amy")
        .won("D2", "2017-02-01", "333.33", "bob");
  }

  private static ManifestSeal.Payer payer(Company company, PayCycle cycle) {
    return new ManifestSeal.Payer(company.payouts.find(cycle).orElseThrow().madeBy(), "Fay");
  }

  private static List<String> paid(PayoutRun run) {
    return run.payouts().stream().map(payout -> payout.who() + " " + payout.amount()).toList();
  }

  private static Money onHold(Company company, PayCycle before) {
    Map<Holder, Money> all = company.ledger.balances().of(Account.ON_HOLD, before.period().from());
    return all.getOrDefault(holder("amy"), usd("0.00"));
  }
}
