package io.countersign.checking;

import static io.countersign.plans.Field.LEVEL;
import static io.countersign.plans.Field.PARTICIPANT;
import static io.countersign.plans.Field.POSITION;
import static io.countersign.plans.Field.REGION;

import io.countersign.people.Assignment;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Quota;
import io.countersign.plans.SeatFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words in conditions on people that nobody has: a participant, a position, a region. */
final class WordsOfPeople implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    Map<Field, Set<String>> words = words(findings.plan(), known);
    for (PlanComponent component : findings.plan().components()) {
      look(component.head().who(), "components." + component.id() + ".for", words, findings);
    }
    for (Quota quota : findings.plan().quotas().values()) {
      if (quota instanceof Quota.Rows rows) {
        rows(rows.rows(), "quotas." + quota.id() + ".amounts", words, findings);
        rows(rows.also(), "quotas." + quota.id() + ".also", words, findings);
      }
    }
    var onTarget = findings.plan().shown().onTarget();
    for (int i = 0; i < onTarget.size(); i++) {
      look(onTarget.get(i).who(), "on-target[" + (i + 1) + "].for", words, findings);
    }
  }

  /** The words that seats on the plan's days have. */
  private static Map<Field, Set<String>> words(Plan plan, Known known) {
    Map<Field, Set<String>> words = new HashMap<>();
    for (Assignment seat : new SeatsUnder(plan, known.roster()).all()) {
      for (Field field : List.of(PARTICIPANT, POSITION, REGION, LEVEL)) {
        words.computeIfAbsent(field, f -> new HashSet<>()).add(new SeatFacts(seat).text(field));
      }
    }
    return words;
  }

  private static void rows(
      List<Quota.Row> rows, String list, Map<Field, Set<String>> words, Findings findings) {
    for (int i = 0; i < rows.size(); i++) {
      look(rows.get(i).who(), list + "[" + (i + 1) + "].for", words, findings);
    }
  }

  private static void look(
      Condition condition, String path, Map<Field, Set<String>> words, Findings findings) {
    for (Condition.OneOf test : Tests.in(condition, Condition.OneOf.class)) {
      test.values().stream()
          .filter(word -> !words.getOrDefault(test.field(), Set.of()).contains(word))
          .findFirst()
          .ifPresent(word -> tell(test, word, path, findings));
    }
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
