package io.countersign.clauses;

import java.util.List;
import java.util.stream.Collectors;

/** The library could not be read; all that is wrong with it, in the order of files and lines. */
public final class WordingRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<WordingProblem> problems;

  WordingRefused(List<WordingProblem> problems) {
    super(
        problems.stream()
            .map(WordingProblem::toString)
            .collect(Collectors.joining("\n", problems.size() + " problem(s) in wording:\n", "")));
    this.problems = List.copyOf(problems);
  }

  public List<WordingProblem> problems() {
    return problems;
  }
}
