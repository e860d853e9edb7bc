package io.countersign.checking;

import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.Condition;
import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.Field;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tiers for the whole amount that the component's own gate or threshold shuts out: whoever
 * stands there is paid nothing at all.
 */
final class OutsideGate implements Check {

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      String path = "components." + component.id();
      if (component instanceof Commission commission && commission.byTable()) {
        String list =
            path + (findings.document().has(path + ".tiers") ? ".tiers" : ".accelerators");
        Table tiers = new Table(commission.rates(), commission.by(), list);
        table(tiers, reaching(commission, findings), findings);
        table(tiers, commission.terms().gate(), findings);
      } else if (component instanceof Bonus bonus && bonus.base() != null) {
        @Nullable RateTable steps = bonus.steps();
        if (steps != null) {
          table(new Table(steps, bonus.base(), path + ".steps"), bonus.terms().gate(), findings);
        }
      }
      factors(component, path, findings);
    }
  }

  /** A table of the whole amount, by what, and where it stands. */
  private record Table(RateTable rates, Base by, String list) {}

  private static void factors(PlanComponent component, String path, Findings findings) {
    Terms terms = component.terms();
    for (int i = 0; i < terms.factors().size(); i++) {
      Terms.Factor factor = terms.factors().get(i);
      if (factor.by() != null) {
        String list = path + ".factors[" + (i + 1) + "].tiers";
        table(new Table(factor.times(), factor.by(), list), terms.gate(), findings);
      }
    }
  }

  private static void table(Table table, Condition gate, Findings findings) {
    if (table.rates().method() != RateTable.Method.RETROACTIVE || gate.equals(Condition.ALWAYS)) {
      return;
    }
    for (Tier tier : table.rates().tiers()) {
      String path = table.list() + "[" + tier.number() + "]";
      if (tier.rate().fraction().signum() > 0
          && findings.document().has(path)
          && !findings.together().canHold(gate, inside(tier, table, findings))) {
        findings.add(
            Code.TIER_UNREACHABLE,
            path,
            "Nothing is paid unless %s, and then this tier is not reached."
                .formatted(Figures.words(gate)),
            "Say 0 in this tier or leave it out, or open the gate to it.");
      }
    }
  }

  /** The heights of a tier as a condition on its measure. */
  private static Condition inside(Tier tier, Table table, Findings findings) {
    Field field = field(table.by(), table.rates().scale(), findings);
    List<Condition> parts = new ArrayList<>();
    if (tier.number() > 1) {
      Tier below = table.rates().tiers().get(tier.number() - 2);
      boolean own = below.bound() == Tier.Bound.EXCLUDED;
      parts.add(
          new Condition.Compares(
              field, own ? Comparison.AT_LEAST : Comparison.MORE_THAN, tier.from()));
    }
    if (tier.to() != null) {
      boolean own = tier.bound() == Tier.Bound.INCLUDED;
      parts.add(
          new Condition.Compares(
              field, own ? Comparison.AT_MOST : Comparison.LESS_THAN, tier.to()));
    }
    return new Condition.All(parts);
  }

  /** What the bounds are compared with; something of its own where no condition sees the same. */
  private static Field field(Base by, RateTable.Scale scale, Findings findings) {
    @Nullable String quota = findings.plan().measure(by.measure()).head().quota();
    if (scale == RateTable.Scale.QUANTITY) {
      return Field.total(by.measure());
    }
    return by.quota() != null && by.quota().equals(quota)
        ? Field.attainment(by.measure())
        : new Field(by.measure() + " of " + by.quota(), Field.Subject.STANDING, Field.Kind.NUMBER);
  }

  /** What a threshold for everything asks for, as a condition. */
  private static Condition reaching(Commission commission, Findings findings) {
    @Nullable Threshold threshold = commission.threshold();
    boolean parts = commission.rates().scale() == RateTable.Scale.ATTAINMENT;
    if (threshold == null
        || threshold.excessOnly()
        || !threshold.isForPeriod()
        || threshold.part() != parts) {
      return Condition.ALWAYS;
    }
    return new Condition.Compares(
        field(commission.by(), commission.rates().scale(), findings),
        threshold.reachedAtBound() ? Comparison.AT_LEAST : Comparison.MORE_THAN,
        threshold.bound());
  }
}
