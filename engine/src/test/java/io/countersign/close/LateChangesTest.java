package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.people.ParticipantId;
import java.util.List;

class LateChangesTest {

  @OnEveryDatabase
  void waitUntilSomebodyElseHasApprovedThem(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    Digest closed = company.seals.contentHash(Q1);
    company.won("D2", "2017-03-01", "500", "bob").won("D3", "2017-05-01", "300", "amy");

    CalculationRun first = company.calculateOnly(Q2);

    List<LateChange> waiting = company.late.waiting(Q2);
    Digest looked = LateChange.of(waiting);
    Digest content = company.seals.contentHash(Q2);
    assertThat(first.result().message())
        .isEqualTo("1 changes of closed periods wait for approval.");
    assertThat(waiting)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.closed()).isEqualTo(Q1);
              assertThat(change.key().who()).isEqualTo(new ParticipantId("bob"));
              assertThat(change.amount()).isEqualTo(usd("50.00"));
              assertThat(change.cause().words()).isEqualTo("Earned in 2017-Q1");
            });
    assertThat(company.ledger.entries(Q2)).hasSize(1);
    assertThatThrownBy(() -> company.close.review(Q2, FINANCE, content))
        .isInstanceOf(ChangesWaiting.class);
    assertThatThrownBy(() -> company.late.approve(Q2, FINANCE, looked))
        .isInstanceOf(FourEyes.class);
    Actor bob = Actor.of("bob", new ParticipantId("bob"));
    assertThatThrownBy(() -> company.late.approve(Q2, bob, looked)).isInstanceOf(OwnPay.class);
    assertThatThrownBy(() -> company.late.approve(Q2, CONTROLLER, closed))
        .isInstanceOf(ContentChanged.class);

    company.late.approve(Q2, CONTROLLER, looked);
    assertThatThrownBy(() -> company.close.review(Q2, FINANCE, content))
        .as("approved, but not posted")
        .isInstanceOf(ChangesWaiting.class);
    company.calculateOnly(Q2);

    assertThat(company.late.waiting(Q2)).isEmpty();
    assertThat(company.ledger.entries(Q2)).hasSize(2);
    assertThat(company.statement(Q2, "bob").totals().payable().trueUps()).isEqualTo(usd("50.00"));
    assertThat(company.seals.contentHash(Q1)).isEqualTo(closed);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void areApprovedForTheseAmountsOnly(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    company.won("D2", "2017-03-01", "500", "bob");
    company.calculateOnly(Q2);
    company.late.approve(Q2, CONTROLLER, LateChange.of(company.late.waiting(Q2)));
    company.won("D4", "2017-03-02", "700", "bob");

    company.calculateOnly(Q2);

    assertThat(company.late.waiting(Q2))
        .singleElement()
        .satisfies(change -> assertThat(change.amount()).isEqualTo(usd("70.00")));
    assertThat(company.statement(Q2, "bob").totals().payout()).isEqualTo(usd("50.00"));
  }

  @OnEveryDatabase
  void waitAgainWhenTheyComeAgain(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-03-01", "500", "bob");
    company.closeAndPay(Q1);
    company.won("D1", "2017-03-01", "800", "bob").calculate(Q2);
    company.won("D1", "2017-03-01", "500", "bob").calculate(Q2);
    assertThat(company.statement(Q2, "bob").totals().payout()).isEqualTo(usd("0.00"));

    company.won("D1", "2017-03-01", "800", "bob").calculateOnly(Q2);

    assertThat(company.late.waiting(Q2))
        .singleElement()
        .satisfies(change -> assertThat(change.amount()).isEqualTo(usd("30.00")));
    assertThat(company.statement(Q2, "bob").totals().payout()).isEqualTo(usd("0.00"));
    company.calculate(Q2);
    assertThat(company.statement(Q2, "bob").totals().payout()).isEqualTo(usd("30.00"));
    company.assertBooksAreSound();
  }
}
