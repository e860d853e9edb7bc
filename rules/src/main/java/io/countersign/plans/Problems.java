package io.countersign.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Everything found wrong with one document, in the order of its lines. */
final class Problems {

  /** What is wrong and what should stand there instead. */
  record Finding(String found, String expected) {}

  private final List<PlanProblem> problems = new ArrayList<>();

  void add(Mark at, String path, Finding finding) {
    problems.add(
        new PlanProblem(
            at.getLine() + 1, at.getColumn() + 1, path, finding.found(), finding.expected()));
  }

  List<PlanProblem> inOrder() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt(PlanProblem::line)
                .thenComparingInt(PlanProblem::column)
                .thenComparing(PlanProblem::path))
        .toList();
  }

  boolean none() {
    return problems.isEmpty();
  }
}
