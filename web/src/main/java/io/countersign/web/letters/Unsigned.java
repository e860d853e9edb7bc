package io.countersign.web.letters;

import io.countersign.close.BeforeRelease;
import io.countersign.close.BeforeReview;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.refusal.Refusal;
import io.countersign.review.Concern;
import io.countersign.review.ConcernSource;
import io.countersign.statements.Statement;
import io.countersign.statements.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Those who are paid by a plan version whose letter they have not signed. Always an exception to
 * look at; where the policy is to block, nobody reviews, locks or pays the period before.
 */
@Component
class Unsigned implements ConcernSource, BeforeReview, BeforeRelease {

  private final PlanLetters letters;
  private final LetterPolicies policies;
  private final Statements statements;

  Unsigned(PlanLetters letters, LetterPolicies policies, Statements statements) {
    this.letters = letters;
    this.policies = policies;
    this.statements = statements;
  }

  @Override
  public List<Concern> of(PayCycle cycle) {
    boolean blocks = blocks(cycle);
    List<Concern> found = new ArrayList<>();
    for (Missing one : missing(cycle)) {
      found.add(
          new Concern(
              cycle,
              Concern.Kind.UNSIGNED_PLAN,
              new Concern.About(one.who(), one.name(), ""),
              "Has not signed the plan letter of " + one.plan(),
              blocks
                  ? "Have it signed: the policy is that nobody is paid before"
                  : "Make the letter under Plans, and have it signed",
              null));
    }
    return found;
  }

  @Override
  public List<String> open(PayCycle cycle) {
    return blocks(cycle) ? missing(cycle).stream().map(Missing::sentence).toList() : List.of();
  }

  @Override
  public void lock(PayCycle cycle) {
    List<String> open = open(cycle);
    if (!open.isEmpty()) {
      throw new PlanNotSigned(cycle, open);
    }
  }

  @Override
  public void pay(PayCycle cycle, Posted posted) {
    lock(cycle);
  }

  private boolean blocks(PayCycle cycle) {
    return policies.of(cycle.period().from()) == LetterPolicy.Kind.BLOCK;
  }

  private List<Missing> missing(PayCycle cycle) {
    Set<String> signed = letters.signed();
    List<Missing> missing = new ArrayList<>();
    for (Statement statement : statements.of(cycle)) {
      for (Statement.PlanUsed plan : statement.content().plans()) {
        String key = PlanLetters.key(plan.name(), plan.version(), statement.id().holder().who());
        if (!signed.contains(key)) {
          missing.add(
              new Missing(
                  statement.id().holder().who().value(),
                  statement.content().name(),
                  plan.title() + ", version " + plan.version()));
        }
      }
    }
    return missing.stream().distinct().toList();
  }

  private record Missing(String who, String name, String plan) {
    String sentence() {
      return name + " has not signed the plan letter of " + plan;
    }
  }

  /** The refusal to pay by plans that are not signed. */
  static final class PlanNotSigned extends Refusal {
    private static final long serialVersionUID = 1;

    PlanNotSigned(PayCycle cycle, List<String> open) {
      super(
          "plan-not-signed",
          "by the policy nobody is paid in "
              + cycle
              + " without a signed plan letter: "
              + String.join("; ", open.subList(0, Math.min(5, open.size())))
              + (open.size() > 5 ? "; and " + (open.size() - 5) + " more" : ""),
          "Have the letters signed, or have two people confirm another policy.");
    }
  }
}
