package io.countersign.publishing;

import io.countersign.plans.Plan;
import io.countersign.refusal.Refusal;

/** The refusal to publish another document under a name and version that is published already. */
public final class PlanVersionTaken extends Refusal {

  private static final long serialVersionUID = 1;

  PlanVersionTaken(Plan plan) {
    super(
        "plan-version-taken",
        PublishedPlan.label(plan) + " is published with another content and never changes",
        "Publish the changed plan as a higher version.");
  }
}
