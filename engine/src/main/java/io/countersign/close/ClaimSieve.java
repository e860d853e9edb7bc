package io.countersign.close;

import io.countersign.accruals.TrueUp;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.plans.Plan;
import io.countersign.recovery.Claim;
import io.countersign.recovery.ClaimDecision;
import io.countersign.recovery.ClaimDecision.Outcome;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import io.countersign.statements.SignedPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what is taken back and may be posted from what is a case for legal, one by one. */
final class ClaimSieve {

  private final PayCycle cycle;
  private final Instant at;
  private final @Nullable Known known;
  private final Map<Claim, Outcome> outcomes = new HashMap<>();
  private final List<ClawbackCase> cases = new ArrayList<>();

  /**
   * What it goes by.
   *
   * @param plans every published plan, by the digest of its document
   * @param claimed the cases that legal wants to be posted
   */
  record Known(Set<SignedPlans.Key> signed, Map<Digest, Plan> plans, Set<String> claimed) {}

  /**
   * @param known null where the company does not ask for signed plans
   */
  ClaimSieve(PayCycle cycle, Instant at, @Nullable Known known) {
    this.cycle = cycle;
    this.at = at;
    this.known = known;
  }

  /** What may not be posted. */
  List<ClawbackCase> cases() {
    return List.copyOf(cases);
  }

  /** Whether a true-up may be posted; else it is a case. */
  boolean passes(TrueUp trueUp) {
    EarningKey key = trueUp.line().key();
    Money before = trueUp.before().total();
    Money now = trueUp.now().total();
    if (known == null
        || key.origin().kind() != EarningKey.Kind.RECOVERED
        || now.compareTo(before) >= 0) {
      return true;
    }
    Plan plan = known.plans().get(trueUp.basis().plan());
    int version = plan == null ? 0 : plan.head().version();
    boolean signed = known.signed().contains(new SignedPlans.Key(key.who(), key.plan(), version));
    boolean named = plan != null && names(plan, key.component());
    Digest id = ClawbackCase.id(key, before, now);
    if (outcome(new Claim(0, true, signed, named)) == Outcome.POSTED
        || known.claimed().contains(id.hex())) {
      return true;
    }
    String words =
        signed
            ? "The signed plan does not say what is taken back of " + key.component()
            : "No letter of version " + version + " of the plan is signed by both sides";
    ClawbackCase.Change change = new ClawbackCase.Change(before, now, words);
    cases.add(new ClawbackCase(id, cycle, key, version, change, at, false, Optional.empty()));
    return false;
  }

  private Outcome outcome(Claim claim) {
    return outcomes.computeIfAbsent(
        claim,
        asked ->
            RuleBook.rule(List.of(asked), ClaimDecision.class).stream()
                .map(Ruling::decision)
                .map(ClaimDecision::outcome)
                .findFirst()
                .orElse(Outcome.CASE));
  }

  private static boolean names(Plan plan, String component) {
    return plan.clawback().stream().anyMatch(terms -> terms.components().contains(component));
  }
}
