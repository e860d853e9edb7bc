package io.countersign.web.letters;

import io.countersign.ledger.PayCycle;
import io.countersign.statements.SignedPlans;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What calculations know of signed plan letters, and whether the policy asks for them. */
@Component
class SignedLetters implements SignedPlans {

  private final PlanLetters letters;
  private final LetterPolicies policies;

  SignedLetters(PlanLetters letters, LetterPolicies policies) {
    this.letters = letters;
    this.policies = policies;
  }

  @Override
  public boolean asked(PayCycle cycle) {
    return policies.of(cycle.period().from()) != LetterPolicy.Kind.WARN;
  }

  @Override
  public Map<Key, Letter> letters() {
    return letters.signed();
  }

  @Override
  public String told() {
    return letters.told() + " " + policies.confirmed();
  }
}
