package io.countersign.recovery;

import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.ClawbackTerms.Schedule;
import io.countersign.rulebook.RuleExample;
import java.util.List;
import java.util.Set;

/** What is taken back when a deal is cancelled, by example. */
public final class RecoveryExamples {

  private static final ClawbackTerms FULL = terms("early", 30, Schedule.FULL);
  private static final ClawbackTerms LINEAR = terms("late", 180, Schedule.LINEAR);

  private RecoveryExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back in full")
            .hit("30 days passed of a window of 30", FULL, cancelledAfter(30))
            .nearMiss("31 days passed of a window of 30", FULL, cancelledAfter(31)),
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back by the days"
                    + " still to come")
            .hit(
                "31 days passed, with a full window of 30 and a linear one of 180",
                FULL,
                LINEAR,
                cancelledAfter(31))
            .nearMiss(
                "30 days passed, so that the shorter window still holds",
                FULL,
                LINEAR,
                cancelledAfter(30)));
  }

  private static ClawbackTerms terms(String id, int days, Schedule schedule) {
    return new ClawbackTerms(id, "7", days, schedule, Set.of("commission"));
  }

  private static Cancellation cancelledAfter(int days) {
    return new Cancellation(1, "commission", days);
  }
}
