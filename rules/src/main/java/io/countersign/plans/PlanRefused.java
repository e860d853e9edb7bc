package io.countersign.plans;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a plan document, with everything that is wrong with it at once. */
public final class PlanRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<PlanProblem> problems;

  PlanRefused(String file, List<PlanProblem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ": " + problem)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<PlanProblem> problems() {
    return problems;
  }
}
