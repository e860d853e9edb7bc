package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tiers that lie where a cap has ended all pay already. */
final class UnreachableTiers implements Check {

  private static final int NONE = Integer.MAX_VALUE;

  @Override
  public void look(Findings findings) {
    for (List<Trial> trials : Trial.all(findings)) {
      if (trials.get(0).component() instanceof Commission commission
          && commission.byTable()
          && commission.decidesItself()) {
        // beyond with every quota, else somebody reaches it
        int first =
            trials.stream().mapToInt(trial -> firstBeyond(trial, commission)).max().orElse(NONE);
        tell(trials.get(0), first, findings);
      }
    }
  }

  private static void tell(Trial trial, int first, Findings findings) {
    String path = trial.tier(first, findings.document());
    if (findings.document().has(path)) {
      findings.add(
          Code.TIER_UNREACHABLE,
          path,
          "Tier " + first + " begins where the cap has ended all pay already.",
          "Raise the cap above where the tier begins, or leave the tier out.");
    }
  }

  private static int firstBeyond(Trial trial, Commission commission) {
    for (Tier tier : commission.rates().tiers()) {
      if (tier.number() > 1 && isBeyond(trial, commission, tier)) {
        return tier.number();
      }
    }
    return NONE;
  }

  private static boolean isBeyond(Trial trial, Commission commission, Tier tier) {
    RateTable rates = commission.rates();
    boolean parts = rates.scale() == RateTable.Scale.ATTAINMENT;
    Fraction unit = parts ? trial.quotas().unit(commission.by()) : Fraction.ONE;
    Fraction start = unit.times(tier.from());
    boolean bySlices =
        rates.method() == RateTable.Method.MARGINAL
            || rates.method() == RateTable.Method.INTERPOLATED;
    return (bySlices && isAboveCredit(trial, commission, start)) || isPaidOut(trial, start);
  }

  /** Whether a height lies above all that is paid for. */
  private static boolean isAboveCredit(Trial trial, Commission commission, Fraction height) {
    Reckoning reckoning = Reckoning.of(commission);
    Terms.@Nullable Cap cap = commission.terms().cap();
    if (cap == null || cap.each() != reckoning.each()) {
      return false;
    }
    Fraction unit = trial.quotas().unit(commission.by());
    return (cap.credit() != null && height.compareTo(Fraction.of(cap.credit())) >= 0)
        || (cap.attainment() != null && height.compareTo(unit.times(cap.attainment())) >= 0);
  }

  /** Whether the most is paid at a height, whatever else stands where. */
  private static boolean isPaidOut(Trial trial, Fraction height) {
    Reckoning reckoning = Reckoning.of(trial.component());
    Terms.@Nullable Cap cap = trial.component().terms().cap();
    if (cap == null || cap.carried() || cap.pay().isEmpty() || cap.each() != reckoning.each()) {
      return false;
    }
    String measure = ((Commission) trial.component()).pays();
    return trial.around(measure).stream()
        .map(scene -> scene.with(measure, height))
        .allMatch(scene -> isPaidOut(reckoning, scene));
  }

  private static boolean isPaidOut(Reckoning reckoning, Scene scene) {
    @Nullable Fraction most = reckoning.mostPay(scene);
    return most != null && reckoning.unlimited().at(scene).compareTo(most) >= 0;
  }
}
