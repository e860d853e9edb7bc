package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static io.countersign.close.Disputing.AMY;
import static io.countersign.close.Disputing.BOB;
import static io.countersign.close.Disputing.DORA;
import static io.countersign.close.Disputing.TOLD;
import static io.countersign.close.Disputing.amount;
import static io.countersign.close.Disputing.assertRefused;
import static io.countersign.close.Disputing.calculated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealId;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Effect;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Ground;
import io.countersign.disputes.Replayed;
import io.countersign.disputes.Verdict;
import io.countersign.ledger.JournalEntry;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class DisputeTest {

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
    company.journal.record("crm", new Fact(Fact.Kind.AMOUNT, "1700").in(disputing.deal("D1")));

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
}
