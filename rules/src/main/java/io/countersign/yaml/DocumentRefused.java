package io.countersign.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The refusal of a document, with everything that is wrong with it at once; its message tells the
 * first hundred.
 */
public final class DocumentRefused extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int MOST_TOLD = 100;

  private final transient List<DocumentProblem> problems;

  DocumentRefused(String file, List<DocumentProblem> problems) {
    super(
        problems.stream()
            .limit(MOST_TOLD)
            .map(problem -> file + ": " + problem)
            .collect(Collectors.joining(System.lineSeparator()))
            .concat(problems.size() > MOST_TOLD ? more(file, problems.size()) : ""));
    this.problems = List.copyOf(problems);
  }

  private static String more(String file, int all) {
    return System.lineSeparator() + file + ": and " + (all - MOST_TOLD) + " more problems";
  }

  public List<DocumentProblem> problems() {
    return problems;
  }
}
