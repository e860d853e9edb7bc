package io.countersign.close;

import static io.countersign.close.Cashier.holder;
import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentId;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.adjustments.Reason;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Account;
import io.countersign.ledger.EntryNumber;
import io.countersign.people.ParticipantId;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementCsv;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class AdjustmentTest {

  private static final Actor AMY = Actor.of("amy", new ParticipantId("amy"));

  @OnEveryDatabase
  void isPostedOnceConfirmedAndToldOnTheStatement(TestDatabase database) {
    Company company = paid(database).won("D3", "2017-05-01", "500", "amy");
    company.calculate(Q2);
    long before = database.count("journal_entry");
    Adjustment entered = company.adjusting.enter(asked("amy", "25.50"), FINANCE);
    assertThat(entered.isWaiting()).isTrue();
    assertThat(database.count("journal_entry")).isEqualTo(before);

    Adjustment confirmed = company.adjusting.decide(entered.id(), true, "Seen", CONTROLLER);

    assertThat(database.count("journal_entry")).isEqualTo(before + 1);
    Adjustment.PostedIn posted = confirmed.verdict().orElseThrow().posted().orElseThrow();
    assertThat(posted.cycle()).isEqualTo(Q2);
    assertThat(company.adjustments.all()).containsExactly(confirmed);
    assertThat(company.ledger.entries(List.of(posted.entry())).get(0).entry().postings())
        .extracting(p -> p.account() + " " + p.direction() + " " + p.amount())
        .containsExactlyInAnyOrder(
            "ADJUSTMENT_EXPENSE DEBIT USD 25.50", "PAYABLE CREDIT USD 25.50");
    assertThat(company.period(Q2).state()).isEqualTo(PeriodState.OPEN);
    company.calculate(Q2);
    Statement told = company.statement(Q2, "amy");
    assertThat(told.id().version()).isEqualTo(2);
    assertThat(told.totals().payable().adjusted()).isEqualTo(usd("25.50"));
    assertThat(told.totals().payout()).isEqualTo(usd("75.50"));
    List<AdjustmentLine> lines = company.lines.adjustments(told);
    assertThat(lines)
        .extracting(line -> line.entry() + " " + line.reason() + " " + line.amount())
        .containsExactly(posted.entry() + " Goodwill: For the long wait USD 25.50");
    assertThat(StatementCsv.lines(told, company.lines.of(told), lines))
        .contains(",25.50,USD,Adjustment,Goodwill: For the long wait");
    company.assertBooksAreSound();
    assertThat(company.closeAndPay(Q2).payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 75.50");
    assertThat(company.ledger.balances().of(Account.PAYABLE))
        .containsEntry(holder("amy"), usd("0.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void takesBackAndIsCarriedWhereThePayIsLess(TestDatabase database) {
    Company company = paid(database);
    Adjustment entered = company.adjusting.enter(asked("bob", "-40.00"), FINANCE);
    company.adjusting.decide(entered.id(), true, "", CONTROLLER);

    assertThat(company.closeAndPay(Q2).payouts()).isEmpty();

    Statement told = company.statement(Q2, "bob");
    assertThat(told.totals().payable().adjusted()).isEqualTo(usd("-40.00"));
    assertThat(told.totals().carriedForward()).isEqualTo(usd("-40.00"));
    company.won("D4", "2017-08-01", "1000", "bob");
    assertThat(company.closeAndPay(Q3).payouts())
        .extracting(payout -> payout.amount().toString())
        .containsExactly("USD 60.00");
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void voidsTheApprovalAndItsAuthorDoesNotApprove(TestDatabase database) {
    Company company = paid(database).won("D3", "2017-05-01", "500", "bob");
    company.calculate(Q2);
    company.approve(Q2, CONTROLLER);
    Adjustment entered = company.adjusting.enter(asked("amy", "10.00"), CONTROLLER);
    company.adjusting.decide(entered.id(), true, "", FINANCE);

    assertThat(company.period(Q2).steps().at(PeriodState.APPROVED)).isNull();
    assertThatThrownBy(() -> company.close.lock(Q2, CONTROLLER)).isInstanceOf(PeriodNotReady.class);
    company.calculate(Q2);
    Digest content = company.seals.contentHash(Q2);
    company.close.review(Q2, FINANCE, content);
    assertThatThrownBy(() -> company.close.approve(Q2, CONTROLLER, content))
        .isInstanceOf(FourEyes.class);
    company.close.approve(Q2, Actor.of("dora"), content);
    company.close.lock(Q2, Actor.of("dora"));
    assertThat(company.close.pay(Q2, FINANCE).payouts()).hasSize(2);
  }

  @OnEveryDatabase
  void needsTwoPeopleWhoAreNotPaidByIt(TestDatabase database) {
    Company company = paid(database);
    assertRefused("own-pay", () -> company.adjusting.enter(asked("amy", "1.00"), AMY));
    Adjustment entered = company.adjusting.enter(asked("amy", "1.00"), FINANCE);

    for (boolean confirmed : new boolean[] {true, false}) {
      assertRefused(
          "four-eyes", () -> company.adjusting.decide(entered.id(), confirmed, "", FINANCE));
      assertRefused("own-pay", () -> company.adjusting.decide(entered.id(), confirmed, "", AMY));
    }
    assertThat(company.adjustments.find(entered.id())).contains(entered);
    company.adjusting.decide(entered.id(), false, "No evidence", CONTROLLER);
    assertRefused(
        "decided-already", () -> company.adjusting.decide(entered.id(), true, "", CONTROLLER));
    assertThat(company.adjustments.find(entered.id()).orElseThrow().status()).isEqualTo("Declined");
    assertThat(company.ledger.entries(Q2)).isEmpty();
  }

  @OnEveryDatabase
  void hasOneWinnerOfEight(TestDatabase database) throws Exception {
    Company company = paid(database);
    Adjustment entered = company.adjusting.enter(asked("amy", "7.00"), FINANCE);
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean confirmed = i % 4 != 3;
      Actor by = Actor.of("controller-" + i);
      all.add(
          () -> {
            try {
              return company.adjusting.decide(entered.id(), confirmed, "", by).status();
            } catch (AdjustmentRefused refused) {
              return refused.code();
            }
          });
    }
    List<String> said = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      for (Future<String> done : crowd.invokeAll(all)) {
        said.add(done.get());
      }
    } finally {
      crowd.shutdownNow();
    }

    assertThat(said).filteredOn("decided-already"::equals).hasSize(7);
    String won = company.adjustments.find(entered.id()).orElseThrow().status();
    assertThat(said).contains(won);
    assertThat(company.ledger.entries(Q2)).hasSize(won.equals("Confirmed") ? 1 : 0);
    assertThat(database.count("adjustment_verdict")).isEqualTo(1);
    company.calculate(Q2);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void namesTheFieldThatCannotBeUsed(TestDatabase database) {
    Company company = paid(database);
    EntryNumber bobs = company.ledger.entries(Q1, new ParticipantId("bob")).get(0).number();
    assertField("participant", () -> company.adjusting.enter(asked("nobody", "1.00"), FINANCE));
    assertField("amount", () -> company.adjusting.enter(asked("amy", "0.00"), FINANCE));
    assertField(
        "words", () -> company.adjusting.enter(asked(" ", "Mail", Optional.empty()), FINANCE));
    assertField(
        "evidence", () -> company.adjusting.enter(asked("Why", "", Optional.empty()), FINANCE));
    assertField(
        "corrects",
        () -> company.adjusting.enter(asked("Why", "Mail", Optional.of(bobs)), FINANCE));
    assertRefused(
        "not-found", () -> company.adjusting.decide(new AdjustmentId(99), true, "", CONTROLLER));
    assertThat(database.count("adjustment")).isZero();
  }

  @OnEveryDatabase
  void isKeptWithEverythingThatWasEnteredAndNeverChanges(TestDatabase database) {
    Company company = paid(database);
    EntryNumber amys = company.ledger.entries(Q1, new ParticipantId("amy")).get(0).number();
    Adjustment entered =
        company.adjusting.enter(asked("Wrong rate", "Mail of 3 May", Optional.of(amys)), FINANCE);

    assertThat(company.adjustments.find(entered.id())).contains(entered);
    company.adjusting.decide(entered.id(), true, "", CONTROLLER);
    assertThat(company.ledger.entries(Q2).get(0).entry().about().cause().words())
        .isEqualTo("Goodwill: Wrong rate (corrects entry " + amys + ")");
    for (String change :
        List.of(
            "update adjustment set words = 'x'",
            "delete from adjustment",
            "update adjustment_verdict set words = 'x'",
            "delete from adjustment_verdict")) {
      assertThatThrownBy(() -> database.jdbc().update(change)).hasStackTraceContaining("45000");
    }
  }

  private static void assertRefused(String code, Callable<?> asking) {
    assertThatThrownBy(asking::call)
        .isInstanceOfSatisfying(
            AdjustmentRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static void assertField(String field, Callable<?> asking) {
    assertThatThrownBy(asking::call)
        .isInstanceOfSatisfying(
            AdjustmentRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static Adjustment.Asked asked(String who, String amount) {
    return new Adjustment.Asked(
        new ParticipantId(who),
        usd(amount),
        ground("For the long wait", "Ticket 12", Optional.empty()));
  }

  private static Adjustment.Asked asked(
      String words, String evidence, Optional<EntryNumber> corrects) {
    return new Adjustment.Asked(
        new ParticipantId("amy"), usd("5.00"), ground(words, evidence, corrects));
  }

  private static Adjustment.Ground ground(
      String words, String evidence, Optional<EntryNumber> corrects) {
    Digest file = Digest.of("a mail".getBytes(StandardCharsets.UTF_8));
    return new Adjustment.Ground(
        Reason.GOODWILL, words, new Adjustment.Evidence(evidence, Optional.of(file)), corrects);
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
