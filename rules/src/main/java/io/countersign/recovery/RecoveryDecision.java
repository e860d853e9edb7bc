package io.countersign.recovery;

import io.countersign.plans.ClawbackTerms;

/**
 * What is taken back of each earning of a cancelled deal: so many parts of so many, by those terms.
 */
public record RecoveryDecision(int cancellation, ClawbackTerms terms, int parts, int of) {

  public static RecoveryDecision full(Cancellation cancellation, ClawbackTerms terms) {
    return new RecoveryDecision(cancellation.number(), terms, 1, 1);
  }

  public static RecoveryDecision byDaysToCome(Cancellation cancellation, ClawbackTerms terms) {
    int toCome = terms.withinDays() - cancellation.elapsedDays();
    return new RecoveryDecision(cancellation.number(), terms, toCome, terms.withinDays());
  }
}
