package io.countersign.close;

import io.countersign.accruals.KnownDeals;
import io.countersign.accruals.PlanOutcome;
import io.countersign.calculation.CalculationProblem;
import io.countersign.people.Roster;
import java.util.List;

/** What all plans come to, and the facts that this rests on. */
record Calculated(List<PlanOutcome> outcomes, KnownDeals deals, Roster roster) {

  List<CalculationProblem> problems() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.outcome().problems().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
