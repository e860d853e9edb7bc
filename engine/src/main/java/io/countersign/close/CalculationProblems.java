package io.countersign.close;

import io.countersign.calculation.CalculationProblem;
import java.util.List;

/** A calculation lacks something, so that nothing of it is posted. */
final class CalculationProblems extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CalculationProblem> problems;

  CalculationProblems(List<CalculationProblem> problems) {
    super(problems.size() + " problems; nothing was posted");
    this.problems = problems;
  }

  List<CalculationProblem> problems() {
    return problems;
  }
}
