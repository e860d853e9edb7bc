package io.countersign.publishing;

import io.countersign.calendar.Period;
import io.countersign.plans.Plan;
import io.countersign.refusal.Refusal;

/** The refusal of a version that would take over from another in the middle of a period. */
public final class PlanVersionCutsPeriod extends Refusal {

  private static final long serialVersionUID = 1;

  PlanVersionCutsPeriod(Plan earlier, Plan later, Period cut) {
    super(
        "plan-version-cuts-period",
        PublishedPlan.label(later)
            + " starts on "
            + later.head().effective().from()
            + ", in the middle of "
            + cut
            + " of version "
            + earlier.head().version(),
        "Let it start on " + cut.from() + " or " + cut.until() + ".");
  }
}
