package io.countersign.web.letters;

import io.countersign.close.BeforeRelease;
import io.countersign.close.BeforeReview;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.payouts.HoldReason;
import io.countersign.people.ParticipantId;
import io.countersign.refusal.Refusal;
import io.countersign.review.Concern;
import io.countersign.review.ConcernSource;
import io.countersign.statements.SignedPlans;
import io.countersign.statements.Statement;
import io.countersign.statements.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Those who are paid by a plan version whose letter they have not signed. Always an exception to
 * look at; where the policy is to block, nobody reviews, locks or pays the period before, and where
 * it is to hold, what is due to them is on hold.
 */
@Component
class Unsigned implements ConcernSource, BeforeReview, BeforeRelease, HoldReason {

  private final PlanLetters letters;
  private final LetterPolicies policies;
  private final Statements statements;

  Unsigned(PlanLetters letters, LetterPolicies policies, Statements statements) {
    this.letters = letters;
    this.policies = policies;
    this.statements = statements;
  }

  @Override
  public List<Concern> concerns(PayCycle cycle) {
    LetterPolicy.Kind policy = policy(cycle);
    List<Concern> found = new ArrayList<>();
    for (Missing one : missing(cycle)) {
      found.add(
          new Concern(
              cycle,
              Concern.Kind.UNSIGNED_PLAN,
              new Concern.About(one.who().value(), one.name(), ""),
              "Has not signed the plan letter of " + one.plan(),
              switch (policy) {
                case WARN -> "Make the letter under Plans, and have it signed";
                case HOLD -> "Have it signed: what is due stays on hold until then";
                case BLOCK -> "Have it signed: the policy is that nobody is paid before";
              },
              null));
    }
    return found;
  }

  @Override
  public Map<ParticipantId, String> of(PayCycle cycle) {
    Map<ParticipantId, String> held = new TreeMap<>();
    if (policy(cycle) == LetterPolicy.Kind.HOLD) {
      missing(cycle).forEach(one -> held.merge(one.who(), one.sentence(), (a, b) -> a + "; " + b));
    }
    return held;
  }

  @Override
  public List<String> open(PayCycle cycle) {
    return policy(cycle) == LetterPolicy.Kind.BLOCK
        ? missing(cycle).stream().map(Missing::sentence).toList()
        : List.of();
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

  private LetterPolicy.Kind policy(PayCycle cycle) {
    return policies.of(cycle.period().from());
  }

  private List<Missing> missing(PayCycle cycle) {
    Set<SignedPlans.Key> signed = letters.signed().keySet();
    List<Missing> missing = new ArrayList<>();
    for (Statement statement : statements.of(cycle)) {
      for (Statement.PlanUsed plan : statement.content().plans()) {
        SignedPlans.Key key =
            new SignedPlans.Key(statement.id().holder().who(), plan.name(), plan.version());
        if (!signed.contains(key)) {
          missing.add(
              new Missing(
                  statement.id().holder().who(),
                  statement.content().name(),
                  plan.title() + ", version " + plan.version()));
        }
      }
    }
    return missing.stream().distinct().toList();
  }

  private record Missing(ParticipantId who, String name, String plan) {
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
