package io.countersign.checking;

import io.countersign.people.Assignment;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Quota;
import io.countersign.plans.SeatFacts;
import java.util.List;

/** Finds words in conditions on people that nobody has: a participant, a position, a region. */
final class WordsOfPeople implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    List<Assignment> seats = new SeatsUnder(findings.plan(), known.roster()).all();
    for (PlanComponent component : findings.plan().components()) {
      look(component.head().who(), "components." + component.id() + ".for", seats, findings);
    }
    for (Quota quota : findings.plan().quotas().values()) {
      if (quota instanceof Quota.Rows rows) {
        rows(rows.rows(), "quotas." + quota.id() + ".amounts", seats, findings);
        rows(rows.also(), "quotas." + quota.id() + ".also", seats, findings);
      }
    }
    var onTarget = findings.plan().shown().onTarget();
    for (int i = 0; i < onTarget.size(); i++) {
      look(onTarget.get(i).who(), "on-target[" + (i + 1) + "].for", seats, findings);
    }
  }

  private static void rows(
      List<Quota.Row> rows, String list, List<Assignment> seats, Findings findings) {
    for (int i = 0; i < rows.size(); i++) {
      look(rows.get(i).who(), list + "[" + (i + 1) + "].for", seats, findings);
    }
  }

  private static void look(
      Condition condition, String path, List<Assignment> seats, Findings findings) {
    for (Condition.OneOf test : Tests.in(condition, Condition.OneOf.class)) {
      test.values().stream()
          .filter(word -> isNobodys(test, word, seats))
          .findFirst()
          .ifPresent(word -> tell(test, word, path, findings));
    }
  }

  private static boolean isNobodys(Condition.OneOf oneOf, String word, List<Assignment> seats) {
    return seats.stream().noneMatch(seat -> word.equals(new SeatFacts(seat).text(oneOf.field())));
  }

  private static void tell(Condition.OneOf oneOf, String word, String path, Findings findings) {
    String own = path + "." + oneOf.field().name();
    findings.add(
        Code.PARTICIPANT_MISSING,
        findings.document().has(own) ? own : path,
        "On the plan's days nobody has the %s '%s'.".formatted(oneOf.field().name(), word),
        "Write the word as the roster has it, or add whoever is meant to the roster.");
  }
}
