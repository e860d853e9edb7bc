package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static io.countersign.close.Disputing.AMY;
import static io.countersign.close.Disputing.BOB;
import static io.countersign.close.Disputing.DORA;
import static io.countersign.close.Disputing.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Effect;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Ground;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Replayed;
import io.countersign.disputes.Verdict;
import io.countersign.ledger.JournalEntry;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class DisputeTest {

  /** How many deals the company has told before anybody asks. */
  private static final long TOLD = 2;

  @OnEveryDatabase
  void showsWhatAFactWouldComeToAndPostsNothing(TestDatabase database) {
    Disputing disputing = calculated(database);
    long entries = database.count("journal_entry");

    Replayed replayed =
        disputing.desk.replay(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY).orElseThrow();

    assertThat(replayed.problems()).isEmpty();
    assertThat(replayed.sum(usd("0").currency())).isEqualTo(usd("50.00"));
    assertThat(replayed.effects())
        .extracting(e -> e.key().who() + " " + e.before() + " -> " + e.after())
        .containsExactly("amy USD 100.00 -> USD 150.00");
    assertThat(database.count("journal_entry")).isEqualTo(entries);
    assertThat(database.count("deal_event")).isEqualTo(TOLD);
    assertThat(database.count("dispute")).isZero();
    Fact halves = new Fact(Fact.Kind.SELLERS, "amy 50 %, bob 50 %");
    DisputeDesk.Asked shared = disputing.asked(Q1, "amy", "D1", Optional.of(halves));
    assertThat(disputing.desk.replay(shared, AMY).orElseThrow().effects())
        .as("what bob would get is none of amy's business")
        .extracting(e -> e.key().who() + " " + e.amount())
        .containsExactly("amy USD -50.00");
  }

  @OnEveryDatabase
  void correctsAFactOfAnOpenPeriodAndItsStatementNamesIt(TestDatabase database) {
    Disputing disputing = calculated(database);
    Company company = disputing.company;
    company.approve(Q1, CONTROLLER);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    assertThat(raised.question().proposed().orElseThrow().replayed()).contains(usd("50.00"));
    assertThat(raised.question().about().deal()).contains(new DealId("D1"));
    assertThat(raised.answerBy()).isEqualTo(LocalDate.parse("2017-10-12"));
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.APPROVED);

    Dispute answered = disputing.answers.answer(raised.id(), disputing.accepted("D1"), FINANCE);

    assertThat(disputing.status(answered)).isEqualTo("Accepted");
    assertThat(company.journal.lines(new DealId("D1")))
        .extracting(line -> line.number() + " " + line.source())
        .containsExactly("1 crm", "3 dispute 1");
    assertThat(disputing.disputes.effects(raised.id()))
        .extracting(Effect::amount)
        .containsExactly(usd("50.00"));
    assertThat(company.period(Q1).state()).isEqualTo(PeriodState.OPEN);
    assertThat(disputing.answers.posted(raised.id())).isEmpty();
    company.calculate(Q1);
    Statement told = company.statement(Q1, "amy");
    assertThat(told.id().version()).isEqualTo(2);
    StatementLine line = disputing.line(told, "D1");
    assertThat(line.amount()).isEqualTo(usd("150.00"));
    assertThat(line.about().cause().words())
        .isEqualTo("Calculated again: now USD 150.00, before USD 100.00 (dispute 1)");
    assertThat(disputing.answers.posted(raised.id())).hasSize(1);
    company.closeAndPay(Q1);
    SoundBooks.of(company);
  }

  @OnEveryDatabase
  void correctsAClosedPeriodInTheOpenOneOnceSomebodyElseApproved(TestDatabase database) {
    Disputing disputing = calculated(database);
    Company company = disputing.company;
    company.closeAndPay(Q1);
    company.calculate(Q2);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    disputing.answers.answer(raised.id(), disputing.accepted("D1"), DORA);
    company.calculateOnly(Q2);

    List<LateChange> waiting = company.late.waiting(Q2);
    assertThat(waiting)
        .extracting(change -> change.amount() + " " + change.cause().words())
        .containsExactly(
            "USD 50.00 Calculated again: now USD 150.00, before USD 100.00 (dispute 1)");
    assertThat(disputing.answers.posted(raised.id())).isEmpty();
    assertThatThrownBy(() -> company.late.approve(Q2, DORA, LateChange.of(waiting)))
        .isInstanceOf(FourEyes.class)
        .hasMessageContaining("accepted a dispute");
    company.late.approve(Q2, CONTROLLER, LateChange.of(waiting));
    company.calculateOnly(Q2);
    StatementLine line = disputing.line(company.statement(Q2, "amy"), "D1");
    assertThat(line.status()).isEqualTo(Status.TRUE_UP);
    assertThat(line.amount()).isEqualTo(usd("50.00"));
    assertThat(line.about().cause().words()).endsWith("(dispute 1)");
    assertThat(disputing.answers.posted(raised.id()))
        .extracting(journal -> journal.entry().cycle())
        .containsExactly(Q2);
    company.close.review(Q2, FINANCE, company.seals.contentHash(Q2));
    assertThatThrownBy(() -> company.close.approve(Q2, DORA, company.seals.contentHash(Q2)))
        .isInstanceOf(FourEyes.class)
        .hasMessageContaining("accepted a dispute");
    company.close.approve(Q2, CONTROLLER, company.seals.contentHash(Q2));
    company.close.lock(Q2, CONTROLLER);
    assertThat(company.close.pay(Q2, FINANCE).payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 50.00");
    SoundBooks.of(company);
  }

  @OnEveryDatabase
  void namesTheDisputeOnTheCorrectionAndOnNothingLater(TestDatabase database) {
    Disputing disputing = calculated(database);
    Company company = disputing.company;
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    disputing.answers.answer(raised.id(), disputing.accepted("D1"), FINANCE);
    company.calculate(Q1);
    List<JournalEntry> posted = disputing.answers.posted(raised.id());
    company.journal.record("crm", new Fact(Fact.Kind.AMOUNT, "1700").in(deal(disputing, "D1")));

    company.calculate(Q1);

    StatementLine line = disputing.line(company.statement(Q1, "amy"), "D1");
    assertThat(line.amount()).isEqualTo(usd("170.00"));
    assertThat(line.about().cause().words()).doesNotContain("dispute");
    assertThat(disputing.answers.posted(raised.id())).isEqualTo(posted).hasSize(1);
  }

  @OnEveryDatabase
  void correctsByHandWhereNoFactIsWrong(TestDatabase database) {
    Disputing disputing = calculated(database);
    Company company = disputing.company;
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", Optional.empty()), AMY);
    DisputeAnswers.Reply partly = Disputing.byHand(Verdict.PARTLY, "20.00");

    Dispute answered = disputing.answers.answer(raised.id(), partly, FINANCE);

    assertThat(disputing.status(answered)).isEqualTo("Accepted in part");
    Adjustment entered = company.adjustments.all().get(0);
    assertThat(answered.answer().orElseThrow().correction())
        .isEqualTo(new Dispute.Correction.ByHand(entered.id()));
    assertThat(entered.asked().ground().corrects()).isEqualTo(raised.question().about().entry());
    assertThatThrownBy(() -> company.adjusting.decide(entered.id(), true, "", FINANCE))
        .isInstanceOf(AdjustmentRefused.class);
    company.adjusting.decide(entered.id(), true, "", CONTROLLER);
    company.calculate(Q1);
    assertThat(company.lines.adjustments(company.statement(Q1, "amy")))
        .extracting(line -> line.reason() + " " + line.amount())
        .containsExactly(
            "Dispute accepted: Dispute 1: As agreed (corrects entry "
                + raised.question().about().entry().orElseThrow()
                + ") USD 20.00");
    SoundBooks.of(company);
  }

  @OnEveryDatabase
  void isAnsweredByNobodyWhosePayItDecides(TestDatabase database) {
    Disputing disputing = calculated(database);
    Fact halves = new Fact(Fact.Kind.SELLERS, "amy 50 %, bob 50 %");
    Dispute raised =
        disputing.desk.raise(disputing.asked(Q1, "amy", "D1", Optional.of(halves)), AMY);

    for (Actor own : List.of(AMY, BOB)) {
      assertRefused(
          "own-pay", () -> disputing.answers.answer(raised.id(), disputing.accepted("D1"), own));
    }
    assertRefused(
        "own-pay", () -> disputing.answers.answer(raised.id(), Disputing.rejected(), AMY));
    assertThat(disputing.status(raised)).isEqualTo("Waiting");
    disputing.answers.answer(raised.id(), Disputing.rejected(), BOB);
    assertThat(database.count("deal_event")).isEqualTo(TOLD);
  }

  @OnEveryDatabase
  void isRaisedByWhoIsPaidOnTheLatestVersionInTimeAndOnce(TestDatabase database) {
    Disputing disputing = calculated(database);
    DisputeDesk.Asked asked = disputing.asked(Q1, "amy", "D1", Optional.empty());
    assertRefused("not-your-statement", () -> disputing.desk.raise(asked, BOB));
    assertRefused("not-your-statement", () -> disputing.desk.raise(asked, FINANCE));
    DisputeDesk.Asked nowhere =
        new DisputeDesk.Asked(asked.statement(), "999", Ground.OTHER, "?", Optional.empty());
    assertRefused("not-your-statement", () -> disputing.desk.raise(nowhere, AMY));
    Disputing onTheLastDay = Disputing.on("2017-11-16T23:59:59Z", disputing.company);
    Disputing tooLate = Disputing.on("2017-11-17T00:00:00Z", disputing.company);
    assertRefused("too-late", () -> tooLate.desk.raise(asked, AMY));
    Dispute raised = onTheLastDay.desk.raise(asked, AMY);
    assertRefused("questioned-already", () -> disputing.desk.raise(asked, AMY));
    assertRefused("not-yours", () -> disputing.desk.withdraw(raised.id(), "", BOB));
    disputing.desk.withdraw(raised.id(), "My mistake", AMY);
    assertRefused("answered-already", () -> disputing.desk.withdraw(raised.id(), "", AMY));
    assertRefused("answered-already", () -> disputing.desk.note(raised.id(), "More", AMY));
    assertThat(disputing.desk.raise(asked, AMY).id()).isNotEqualTo(raised.id());

    disputing.company.won("D9", "2017-03-01", "10", "amy");
    disputing.company.calculate(Q1);

    assertRefused("newer-version", () -> disputing.desk.raise(asked, AMY));
    assertThat(disputing.disputes.of(AMY.participant().orElseThrow())).hasSize(2);
    assertThat(disputing.disputes.of(BOB.participant().orElseThrow())).isEmpty();
  }

  @OnEveryDatabase
  void isOverdueTheDayAfterTheLastOne(TestDatabase database) {
    Disputing disputing = calculated(database);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", Optional.empty()), AMY);
    LocalDate last = raised.answerBy();

    assertThat(last).isEqualTo(DisputeTerms.day(raised.raised().at()).plusDays(10));
    assertThat(raised.status(last)).isEqualTo("Waiting");
    assertThat(raised.status(last.plusDays(1))).isEqualTo("Overdue");
  }

  @OnEveryDatabase
  void hasOneWinnerOfEightWhoAnswer(TestDatabase database) throws Exception {
    Disputing disputing = calculated(database);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      DisputeAnswers.Reply reply = i % 2 == 0 ? disputing.accepted("D1") : Disputing.rejected();
      Actor by = Actor.of("finance-" + i);
      all.add(
          () -> {
            try {
              return disputing.status(disputing.answers.answer(raised.id(), reply, by));
            } catch (DisputeRefused refused) {
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

    assertThat(said).filteredOn("answered-already"::equals).hasSize(7);
    boolean accepted = disputing.status(raised).equals("Accepted");
    assertThat(said).contains(accepted ? "Accepted" : "Rejected");
    assertThat(database.count("deal_event")).isEqualTo(accepted ? TOLD + 1 : TOLD);
    assertThat(database.count("dispute_answer")).isEqualTo(1);
  }

  @OnEveryDatabase
  void isAcceptedOnlyAsTheFactsStoodWhenTheyWereLookedAt(TestDatabase database) {
    Disputing disputing = calculated(database);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    DisputeAnswers.Reply looked = disputing.accepted("D1");
    disputing.company.signed("D1", "2017-02-05");

    assertRefused("facts-changed", () -> disputing.answers.answer(raised.id(), looked, FINANCE));
    assertThat(database.count("dispute_answer")).isZero();
    assertThat(database.count("deal_event")).isEqualTo(TOLD + 1);
    disputing.answers.answer(raised.id(), disputing.accepted("D1"), FINANCE);
  }

  @OnEveryDatabase
  void saysWhatAnAnswerLacks(TestDatabase database) {
    Disputing disputing = calculated(database);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", Optional.empty()), AMY);
    DisputeAnswers.Given nothing = new DisputeAnswers.Given(Optional.empty(), Optional.empty(), 1);
    DisputeAnswers.Given both = new DisputeAnswers.Given(amount("5"), Optional.of(usd("1")), 1);

    assertAnswer("correction-unusable", disputing, raised, Reason.GOODWILL, nothing);
    assertAnswer("correction-unusable", disputing, raised, Reason.GOODWILL, both);
    assertAnswer("reason-unusable", disputing, raised, Reason.NOT_SHOWN, nothing);
    DisputeAnswers.Reply rejectedWithPay =
        new DisputeAnswers.Reply(Verdict.REJECTED, Reason.NOT_SHOWN, "No", both);
    assertRefused(
        "correction-unusable",
        () -> disputing.answers.answer(raised.id(), rejectedWithPay, FINANCE));
    assertRefused(
        "not-found",
        () -> disputing.answers.answer(new DisputeId(77), Disputing.rejected(), FINANCE));
    assertThat(database.count("dispute_answer")).isZero();
    assertThat(database.count("adjustment")).isZero();
  }

  @OnEveryDatabase
  void neverChanges(TestDatabase database) {
    Disputing disputing = calculated(database);
    Dispute raised = disputing.desk.raise(disputing.asked(Q1, "amy", "D1", amount("1500")), AMY);
    disputing.desk.note(raised.id(), "Here is the order", AMY);
    disputing.desk.attach(raised.id(), "order.txt", new byte[] {'o', 'k'}, AMY);
    disputing.answers.answer(raised.id(), disputing.accepted("D1"), FINANCE);

    assertThat(disputing.disputes.notes(raised.id()))
        .extracting(note -> note.written().by() + ": " + note.words())
        .containsExactly("amy: Here is the order");
    for (String table :
        List.of(
            "dispute",
            "dispute_note",
            "dispute_file",
            "dispute_file_content",
            "dispute_answer",
            "dispute_effect")) {
      String column = table.equals("dispute_file_content") ? "digest" : "dispute";
      String kept = table.equals("dispute") ? "number" : column;
      for (String change :
          List.of("update " + table + " set " + kept + " = " + kept, "delete from " + table)) {
        assertThat(database.count(table)).as(table).isPositive();
        assertThatThrownBy(() -> database.jdbc().update(change))
            .as(change)
            .hasStackTraceContaining("45000");
      }
    }
  }

  private static DealHistory deal(Disputing disputing, String deal) {
    return new Replays(disputing.company.plans, disputing.company.sources).deal(new DealId(deal));
  }

  private static void assertAnswer(
      String code, Disputing disputing, Dispute of, Reason reason, DisputeAnswers.Given given) {
    DisputeAnswers.Reply reply = new DisputeAnswers.Reply(Verdict.ACCEPTED, reason, "Well", given);
    assertRefused(code, () -> disputing.answers.answer(of.id(), reply, FINANCE));
  }

  private static void assertRefused(String code, ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            DisputeRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Disputing calculated(TestDatabase database) {
    Company company =
        Company.journaled(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-01", "333.33", "bob");
    company.calculate(Q1);
    return Disputing.of(company);
  }
}
