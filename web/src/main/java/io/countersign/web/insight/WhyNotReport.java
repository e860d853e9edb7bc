package io.countersign.web.insight;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.NotEarned;
import io.countersign.earning.Earning;
import io.countersign.insight.Answer;
import io.countersign.people.ParticipantId;
import java.util.List;

/** Why somebody got nothing for a deal, for programs, written as JSON. */
record WhyNotReport(String deal, String participant, List<OfPlan> plans) {

  /** What one plan version says. */
  record OfPlan(
      String plan,
      int version,
      String digest,
      List<Paid> paid,
      List<Missed> notEarned,
      List<String> problems) {}

  /** A component that pays. */
  record Paid(String component, String period, Amount amount) {

    static Paid of(Earning earning) {
      return new Paid(
          earning.key().component(), earning.key().period().name(), Amount.of(earning.amount()));
    }
  }

  /** A component that pays nothing, the first condition not met, and what would meet it. */
  record Missed(String component, String period, String unmet, String wayOut) {

    static Missed of(NotEarned missed) {
      return new Missed(
          missed.component(), missed.period().name(), missed.unmet(), missed.wayOut());
    }
  }

  static WhyNotReport of(String deal, ParticipantId who, List<Answer> answers) {
    return new WhyNotReport(deal, who.value(), answers.stream().map(WhyNotReport::plan).toList());
  }

  private static OfPlan plan(Answer answer) {
    return new OfPlan(
        answer.plan().plan().name(),
        answer.plan().plan().head().version(),
        answer.plan().digest().hex(),
        answer.paid().stream().map(Paid::of).toList(),
        answer.notEarned().stream().map(Missed::of).toList(),
        answer.problems().stream().map(CalculationProblem::toString).toList());
  }
}
