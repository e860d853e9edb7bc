package io.countersign.recovery;

import io.countersign.money.Fraction;
import io.countersign.money.Rate;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.ClawbackTerms.Linear;
import io.countersign.plans.ClawbackTerms.Months;
import io.countersign.plans.ClawbackTerms.Percent;
import io.countersign.plans.ClawbackTerms.Step;
import io.countersign.plans.ClawbackTerms.Steps;

/**
 * What is taken back of the earnings of a cancelled deal, by those terms: a part of each, or, for a
 * replay, what would not have been paid without the deal.
 *
 * @param how the part in words, such as {@code 60 of 90 days still to come}
 */
public record RecoveryDecision(
    int cancellation, ClawbackTerms terms, Fraction part, boolean replay, String how) {

  public static RecoveryDecision percent(Cancellation deal, ClawbackTerms terms) {
    Rate part = ((Percent) terms.basis()).part();
    String how = part.equals(Rate.WHOLE) ? "all of it" : part.inPercent();
    return part(deal, terms, Fraction.of(part.fraction()), how);
  }

  public static RecoveryDecision byDaysToCome(Cancellation deal, ClawbackTerms terms) {
    Linear linear = (Linear) terms.basis();
    int toCome = Math.max(0, linear.zeroAt() - deal.elapsedDays());
    int of = linear.zeroAt() - linear.fullUntil();
    return deal.elapsedDays() <= linear.fullUntil()
        ? part(deal, terms, Fraction.ONE, "all of it until day " + linear.fullUntil())
        : part(
            deal,
            terms,
            Fraction.of(toCome).over(Fraction.of(of)),
            toCome + " of " + of + " days still to come");
  }

  public static RecoveryDecision byUnearnedMonths(Cancellation deal, ClawbackTerms terms) {
    Months months = (Months) terms.basis();
    int earned = Math.min(months.of(), deal.elapsedMonths() + (months.begunCounts() ? 1 : 0));
    int unearned = months.of() - earned;
    return part(
        deal,
        terms,
        Fraction.of(unearned).over(Fraction.of(months.of())),
        unearned + " of " + months.of() + " months not earned");
  }

  public static RecoveryDecision byStep(Cancellation deal, ClawbackTerms terms) {
    for (Step step : ((Steps) terms.basis()).steps()) {
      if (deal.elapsedDays() <= step.upTo()) {
        String how = step.part().inPercent() + " up to day " + step.upTo();
        return part(deal, terms, Fraction.of(step.part().fraction()), how);
      }
    }
    return part(deal, terms, Fraction.ZERO, "nothing after the last step");
  }

  public static RecoveryDecision byRemainingTerm(Cancellation deal, ClawbackTerms terms) {
    int left = Math.max(0, deal.termMonths() - deal.elapsedMonths());
    return part(
        deal,
        terms,
        Fraction.of(left).over(Fraction.of(deal.termMonths())),
        left + " of " + deal.termMonths() + " months of the term still to come");
  }

  public static RecoveryDecision replayed(Cancellation deal, ClawbackTerms terms) {
    return new RecoveryDecision(
        deal.number(), terms, Fraction.ONE, true, "what would not have been paid without it");
  }

  private static RecoveryDecision part(
      Cancellation deal, ClawbackTerms terms, Fraction part, String how) {
    return new RecoveryDecision(deal.number(), terms, part, false, how);
  }
}
