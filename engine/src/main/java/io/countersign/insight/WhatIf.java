package io.countersign.insight;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Comparison;
import io.countersign.calculation.Outcome;
import io.countersign.people.Roster;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change would come to: who gains or loses what. With problems there is no honest
 * comparison, and it is empty.
 *
 * @param roster everybody, for their names
 */
public record WhatIf(Comparison comparison, List<CalculationProblem> problems, Roster roster) {

  static WhatIf of(Outcome before, Outcome after, Roster roster) {
    List<CalculationProblem> problems =
        Stream.concat(before.problems().stream(), after.problems().stream())
            .distinct()
            .sorted()
            .toList();
    Comparison comparison =
        problems.isEmpty() ? Comparison.of(before, after) : new Comparison(List.of());
    return new WhatIf(comparison, problems, roster);
  }
}
