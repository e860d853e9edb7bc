package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.people.ParticipantId;
import io.countersign.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ApprovalTest {

  @OnEveryDatabase
  void isBoundToTheContentThatWasLookedAt(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    Digest lookedAt = company.seals.contentHash(Q1);
    company.won("D2", "2017-02-02", "500", "amy");
    company.calculate(Q1);

    assertThatThrownBy(() -> company.close.review(Q1, CONTROLLER, lookedAt))
        .isInstanceOf(ContentChanged.class);
    company.close.review(Q1, CONTROLLER, company.period(Q1).contentHash());
    assertThatThrownBy(() -> company.close.approve(Q1, CONTROLLER, lookedAt))
        .isInstanceOf(ContentChanged.class);
    PayPeriod approved = company.close.approve(Q1, CONTROLLER, company.period(Q1).contentHash());

    assertThat(approved.state()).isEqualTo(PeriodState.APPROVED);
  }

  @OnEveryDatabase
  void isVoidedByAPostingAndOnlyByOne(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    company.approve(Q1, CONTROLLER);

    company.calculate(Q1);
    PayPeriod unchanged = company.period(Q1);
    company.won("D2", "2017-02-02", "500", "amy");
    company.calculate(Q1);

    assertThat(unchanged.state()).isEqualTo(PeriodState.APPROVED);
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.CALCULATED);
    assertThat(company.period(Q1).steps().at(PeriodState.APPROVED)).isNull();
    assertThat(company.periods.history(Q1))
        .extracting(event -> event.state() + " " + event.words())
        .containsExactly(
            "CALCULATED ", "REVIEWED ", "APPROVED ", "CALCULATED It was approved; that is void.");
    assertThatThrownBy(() -> company.close.lock(Q1, FINANCE)).isInstanceOf(PeriodNotReady.class);
  }

  @OnEveryDatabase
  void takesFourEyes(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    company.desk.calculate(Q1, Actor.of("fred"), Progress.UNHEARD);
    Digest content = company.seals.contentHash(Q1);
    company.close.review(Q1, FINANCE, content);

    assertThatThrownBy(() -> company.close.approve(Q1, Actor.of("fred"), content))
        .isInstanceOf(FourEyes.class);
    assertThatThrownBy(() -> company.close.approve(Q1, FINANCE, content))
        .isInstanceOf(FourEyes.class)
        .hasMessage("you calculated 2017-Q1, so you may not approve it");
    company.close.approve(Q1, CONTROLLER, content);
    assertThatThrownBy(() -> company.close.pay(Q1, FINANCE)).isInstanceOf(PeriodNotReady.class);
    company.close.lock(Q1, CONTROLLER);
    assertThatThrownBy(() -> company.close.pay(Q1, CONTROLLER)).isInstanceOf(FourEyes.class);
    company.close.pay(Q1, FINANCE);

    assertThat(company.period(Q1).isClosed()).isTrue();
  }

  @OnEveryDatabase
  void isNotForSomebodyWithPayInIt(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    Digest content = company.seals.contentHash(Q1);
    Actor amy = Actor.of("amy", new ParticipantId("amy"));
    Actor bob = Actor.of("bob", new ParticipantId("bob"));

    assertThatThrownBy(() -> company.close.review(Q1, amy, content)).isInstanceOf(OwnPay.class);
    company.close.review(Q1, FINANCE, content);
    assertThatThrownBy(() -> company.close.approve(Q1, amy, content)).isInstanceOf(OwnPay.class);
    company.close.approve(Q1, bob, content);
    assertThatThrownBy(() -> company.close.lock(Q1, amy)).isInstanceOf(OwnPay.class);
    company.close.lock(Q1, bob);
    assertThatThrownBy(() -> company.close.pay(Q1, amy)).isInstanceOf(OwnPay.class);
  }

  @OnEveryDatabase
  void goesPeriodByPeriodAndStepByStep(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    Digest empty = company.seals.contentHash(Q1);

    assertThatThrownBy(() -> company.close.approve(Q1, CONTROLLER, empty))
        .isInstanceOf(PeriodNotReady.class)
        .hasMessage("2017-Q1 is open, not reviewed");
    company.calculate(Q2);
    assertThatThrownBy(() -> company.close.review(Q2, CONTROLLER, company.seals.contentHash(Q2)))
        .isInstanceOf(EarlierPeriodOpen.class)
        .hasMessage("2017-Q1 comes before 2017-Q2 and is not locked");
    company.approve(Q1, CONTROLLER);
    company.close.lock(Q1, CONTROLLER);
    company.calculate(Q2);
    company.approve(Q2, CONTROLLER);
    company.close.lock(Q2, CONTROLLER);
    assertThatThrownBy(() -> company.close.pay(Q2, FINANCE))
        .isInstanceOf(EarlierPeriodOpen.class)
        .hasMessage("2017-Q1 comes before 2017-Q2 and is not paid");
    company.close.pay(Q1, FINANCE);
    company.close.pay(Q2, FINANCE);

    assertThat(company.period(Q2).isClosed()).isTrue();
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void hasOneWinnerAmongSixteen(TestDatabase database) throws Exception {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q1);
    Digest content = company.seals.contentHash(Q1);

    List<Refusal> reviews = race(i -> company.close.review(Q1, Actor.of("clerk-" + i), content));
    List<Refusal> approvals =
        race(i -> company.close.approve(Q1, Actor.of("controller-" + i), content));
    List<Refusal> locks = race(i -> company.close.lock(Q1, Actor.of("locker-" + i)));
    List<Refusal> payments = race(i -> company.close.pay(Q1, Actor.of("payer-" + i)));

    assertThat(reviews).hasSize(15).hasOnlyElementsOfType(PeriodNotReady.class);
    assertThat(approvals).hasSize(15).hasOnlyElementsOfType(PeriodNotReady.class);
    assertThat(locks).hasSize(15).hasOnlyElementsOfType(PeriodNotReady.class);
    assertThat(payments).hasSize(15).hasOnlyElementsOfType(PeriodNotReady.class);
    assertThat(company.payouts.find(Q1).orElseThrow().payouts()).hasSize(1);
    company.assertBooksAreSound();
  }

  /** What sixteen at once are refused with. */
  private static List<Refusal> race(java.util.function.IntConsumer runner) throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<Refusal>>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        int number = i;
        all.add(
            () -> {
              try {
                runner.accept(number);
                return List.of();
              } catch (Refusal refusal) {
                return List.of(refusal);
              }
            });
      }
      List<Refusal> refusals = new ArrayList<>();
      for (Future<List<Refusal>> done : crowd.invokeAll(all)) {
        refusals.addAll(done.get());
      }
      return refusals;
    } finally {
      crowd.shutdown();
    }
  }
}
