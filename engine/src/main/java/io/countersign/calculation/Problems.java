package io.countersign.calculation;

import io.countersign.plans.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is missing or contradictory, each once, in a fixed order. */
final class Problems {

  private final Plan plan;
  private final Set<CalculationProblem> all = new TreeSet<>();

  Problems(Plan plan) {
    this.plan = plan;
  }

  /** Reports that something is missing; {@code wayOut} may end in "of plan X". */
  void add(String code, String about, String problem, String wayOut) {
    all.add(new CalculationProblem(code, about, problem, wayOut));
  }

  /** Reports something that is to be put right in the plan. */
  void addOfPlan(String code, String about, String problem, String wayOut) {
    add(code, about, problem, wayOut + " of plan " + plan.name());
  }

  /** What is known beyond that, which is then forgotten again. */
  List<CalculationProblem> beyond(List<CalculationProblem> known) {
    List<CalculationProblem> found = new ArrayList<>(all);
    found.removeAll(Set.copyOf(known));
    found.forEach(all::remove);
    return found;
  }

  boolean none() {
    return all.isEmpty();
  }

  List<CalculationProblem> all() {
    return List.copyOf(all);
  }
}
