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
    for (List<Trial> trials : findings.trials()) {
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
    Capped capped = new Capped(trial, commission, trial.reckoning().unlimited());
    return commission.rates().tiers().stream()
        .filter(tier -> tier.number() > 1 && capped.isBeyond(tier))
        .mapToInt(Tier::number)
        .findFirst()
        .orElse(NONE);
  }

  /** A commission and what it would pay without its cap. */
  private record Capped(Trial trial, Commission commission, Reckoning unlimited) {

    boolean isBeyond(Tier tier) {
      RateTable rates = commission.rates();
      boolean parts = rates.scale() == RateTable.Scale.ATTAINMENT;
      Fraction unit = parts ? quota() : Fraction.ONE;
      Fraction start = unit.times(tier.from());
      boolean bySlices =
          rates.method() == RateTable.Method.MARGINAL
              || rates.method() == RateTable.Method.INTERPOLATED;
      Terms.@Nullable Cap cap = commission.terms().cap();
      return cap != null
          && cap.each() == trial.reckoning().each()
          && ((bySlices && isAboveCredit(cap, start)) || isPaidOut(cap, start));
    }

    private Fraction quota() {
      return trial.quotas().unit(commission.by());
    }

    /** Whether a height lies above all that is paid for. */
    private boolean isAboveCredit(Terms.Cap cap, Fraction height) {
      return (cap.credit() != null && height.compareTo(Fraction.of(cap.credit())) >= 0)
          || (cap.attainment() != null && height.compareTo(quota().times(cap.attainment())) >= 0);
    }

    /** Whether the most is paid at a height, whatever else stands where. */
    private boolean isPaidOut(Terms.Cap cap, Fraction height) {
      if (cap.carried() || cap.pay().isEmpty()) {
        return false;
      }
      return trial.around(commission.pays()).stream()
          .map(scene -> scene.with(commission.pays(), height))
          .allMatch(this::isPaidOut);
    }

    private boolean isPaidOut(Scene scene) {
      @Nullable Fraction most = trial.reckoning().mostPay(scene);
      return most != null && unlimited.at(scene).compareTo(most) >= 0;
    }
  }
}
