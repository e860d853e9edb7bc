package io.countersign.calculation;

import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.Commission;
import io.countersign.plans.Contest;
import io.countersign.plans.Measure;
import io.countersign.plans.OverridePay;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Pool;
import io.countersign.plans.Spif;
import io.countersign.plans.TotalCap;

/**
 * How far a changed deal reaches under a plan.
 *
 * @param because what of the plan makes it reach farther than the periods; empty where nothing does
 */
public record Reach(Extent extent, String because) {

  /** What may be paid differently. */
  public enum Extent {
    /** Those who are credited with the deal, in the periods of the deal. */
    PERIODS,
    /** Those who are credited with the deal, in all periods. */
    HISTORIES,
    /** Everybody. */
    EVERYBODY
  }

  static final Reach PERIODS = new Reach(Extent.PERIODS, "");

  static Reach of(Plan plan) {
    Reach widest = PERIODS;
    for (PlanComponent component : plan.components()) {
      widest = widest.or(of(plan, component));
    }
    for (ClawbackTerms terms : plan.clawback()) {
      String named = "clawback '" + terms.id() + "'";
      ClawbackTerms.Manner manner = terms.manner();
      if (terms.byReplay()) {
        widest = widest.or(everybody(named + " calculates everything anew"));
      } else if (manner.limit() != null || manner.instalments() > 1) {
        widest = widest.or(histories(named + " goes on in later periods"));
      }
    }
    for (Measure measure : plan.measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals
          && ofDeals.head().resets() != Measure.Resets.PERIOD) {
        widest = widest.or(histories("measure '" + measure.id() + "' is longer than a period"));
      }
    }
    return widest;
  }

  private static Reach of(Plan plan, PlanComponent component) {
    String named = "'" + component.id() + "'";
    if (component instanceof Contest || component instanceof Pool) {
      return everybody(named + " compares everybody");
    }
    if (component instanceof OverridePay) {
      return everybody(named + " is paid on the pay of others");
    }
    if (component instanceof TotalCap) {
      return everybody(named + " looks at the pay of several components");
    }
    if (component instanceof Spif spif) {
      if (spif.limits().first() > 0 || spif.limits().budget() != null) {
        return everybody(named + " is for the first or for as long as there is money");
      }
      boolean counted = spif.limits().every() > 1 || spif.limits().firstEach() > 0;
      return counted ? histories(named + " counts deals over periods") : PERIODS;
    }
    if (Releases.waitsForPeriod(plan, component)) {
      return everybody(named + " waits for the last deal of a period");
    }
    return component instanceof Commission commission && !Walks.isPlain(plan, commission)
        ? histories(named + " is not paid by one plain table")
        : PERIODS;
  }

  /** The wider of both. */
  Reach or(Reach other) {
    return other.extent.compareTo(extent) > 0 ? other : this;
  }

  /** That it reaches everybody, for another reason where the plan names none. */
  Reach orEverybody() {
    return or(everybody("amounts are out of range"));
  }

  private static Reach everybody(String because) {
    return new Reach(Extent.EVERYBODY, because);
  }

  static Reach histories(String because) {
    return new Reach(Extent.HISTORIES, because);
  }
}
