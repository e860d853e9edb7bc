package io.countersign.checking;

import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import io.countersign.plans.Release.Trigger;
import io.countersign.plans.Spif;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds pay that waits for an event of a deal although it is for the period as a whole. */
final class Events implements Check {

  private static final Set<Trigger> OF_DEALS =
      Set.of(Trigger.SIGNED, Trigger.INVOICED, Trigger.COLLECTED);

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      for (Release.Stage stage : component.head().release().stages()) {
        @Nullable String amount = ofPeriod(component, findings);
        if (OF_DEALS.contains(stage.on()) && amount != null) {
          findings.add(
              Code.NEVER_RELEASED,
              place(component, findings),
              "It is paid when a deal is %s, but %s."
                  .formatted(stage.on().name().toLowerCase(Locale.ROOT), amount),
              "Release it at 'period-end' or 'year-end', or leave that amount out.");
        }
      }
    }
  }

  /** Where a component says when it is paid. */
  static String place(PlanComponent component, Findings findings) {
    String path = "components." + component.id();
    return path + (findings.document().has(path + ".release") ? ".release" : ".earned-when");
  }

  /** The amount that belongs to no deal, for people; null when every amount belongs to one. */
  private static @Nullable String ofPeriod(PlanComponent component, Findings findings) {
    if (component instanceof Commission commission) {
      return findings.plan().measure(commission.pays()) instanceof Measure.OfDeals
          ? ofPeriod(commission, findings)
          : "its measure counts no deals";
    }
    return component instanceof Spif ? null : "it is for the period and no deal's";
  }

  private static @Nullable String ofPeriod(Commission commission, Findings findings) {
    boolean onTarget = commission.price() instanceof Commission.OnTarget;
    boolean rounded = findings.plan().money().rounding().attainment() != null;
    if (commission.walk() == Commission.Walk.TOTAL
        || (onTarget && (rounded || !commission.decidesItself()))) {
      return "it is worked out in one sum for the period";
    }
    return null;
  }
}
