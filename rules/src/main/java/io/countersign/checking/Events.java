package io.countersign.checking;

import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import io.countersign.plans.Release.Trigger;
import io.countersign.plans.Spif;
import java.util.Locale;
import java.util.Set;

/** Finds pay that waits for an event of a deal although no single deal earns it. */
final class Events implements Check {

  private static final Set<Trigger> OF_DEALS =
      Set.of(Trigger.SIGNED, Trigger.INVOICED, Trigger.COLLECTED);

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      for (Release.Stage stage : component.head().release().stages()) {
        if (OF_DEALS.contains(stage.on()) && !isOfDeals(component, findings)) {
          tell(component, stage.on(), findings);
        }
      }
    }
  }

  private static void tell(PlanComponent component, Trigger on, Findings findings) {
    String path = "components." + component.id();
    findings.add(
        Code.NEVER_RELEASED,
        place(component, findings),
        "It is paid when something is '%s', but what it pays is for the period and no deal's."
            .formatted(on.name().toLowerCase(Locale.ROOT)),
        "Release it at 'period-end' or 'year-end', or pay by a rate on deals. See " + path + ".");
  }

  static String place(PlanComponent component, Findings findings) {
    String path = "components." + component.id();
    return path + (findings.document().has(path + ".release") ? ".release" : ".earned-when");
  }

  /** Whether every amount that the component pays belongs to a deal. */
  private static boolean isOfDeals(PlanComponent component, Findings findings) {
    if (component instanceof Commission commission) {
      return findings.plan().measure(commission.pays()) instanceof Measure.OfDeals
          && commission.walk() != Commission.Walk.TOTAL
          && !paysOnce(commission.price());
    }
    return component instanceof Spif;
  }

  /** Whether an amount of the period stands beside or instead of the rates. */
  private static boolean paysOnce(Commission.Price price) {
    if (price instanceof Commission.Cases cases) {
      return cases.cases().stream().anyMatch(one -> one.amount().signum() > 0);
    }
    return price instanceof Commission.Grid grid && grid.amounts();
  }
}
