package io.countersign.publishing;

import io.countersign.plans.Plan;
import io.countersign.refusal.Refusal;
import io.countersign.scenarios.Played;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a plan that does not pay what its own worked examples say. */
public final class PlanExamplesDiffer extends Refusal {

  private static final long serialVersionUID = 1;

  PlanExamplesDiffer(Plan plan, List<Played> failed) {
    super(
        "plan-examples-differ",
        PublishedPlan.label(plan)
            + " does not pay what its examples say: "
            + failed.stream().map(Played::text).collect(Collectors.joining("; ")),
        "Correct the plan, or the example.");
  }
}
