package io.countersign.close;

import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.usd;
import static io.countersign.close.Disputing.AMY;
import static io.countersign.close.Disputing.BOB;
import static io.countersign.close.Disputing.TOLD;
import static io.countersign.close.Disputing.amount;
import static io.countersign.close.Disputing.assertRefused;
import static io.countersign.close.Disputing.calculated;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who may answer a dispute, how often, and what an answer needs. */
class AnsweredDisputeTest {

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

  private static void assertAnswer(
      String code, Disputing disputing, Dispute of, Reason reason, DisputeAnswers.Given given) {
    DisputeAnswers.Reply reply = new DisputeAnswers.Reply(Verdict.ACCEPTED, reason, "Well", given);
    assertRefused(code, () -> disputing.answers.answer(of.id(), reply, FINANCE));
  }
}
