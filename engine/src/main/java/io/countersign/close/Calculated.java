package io.countersign.close;

import io.countersign.accruals.PlanOutcome;
import io.countersign.calculation.CalculationProblem;
import io.countersign.people.Roster;
import java.util.List;

/** What all plans come to but for their earnings, which were told, and the people. */
record Calculated(List<PlanOutcome> outcomes, Roster roster) {

  List<CalculationProblem> problems() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.outcome().problems().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
