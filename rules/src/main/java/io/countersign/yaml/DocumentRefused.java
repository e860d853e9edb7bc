package io.countersign.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a document, with everything that is wrong with it at once. */
public final class DocumentRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<DocumentProblem> problems;

  DocumentRefused(String file, List<DocumentProblem> problems) {
    super(
        problems.stream()
            .map(problem -> file + ": " + problem)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<DocumentProblem> problems() {
    return problems;
  }
}
