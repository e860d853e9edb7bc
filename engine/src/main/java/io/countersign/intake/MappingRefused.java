package io.countersign.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a mapping file, with everything that is wrong with it at once. */
public final class MappingRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<MappingProblem> problems;

  MappingRefused(String file, List<MappingProblem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ": " + problem)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<MappingProblem> problems() {
    return problems;
  }
}
