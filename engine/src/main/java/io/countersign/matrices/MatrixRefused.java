package io.countersign.matrices;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a table or of a part, with everything that is wrong; tells the first hundred. */
public final class MatrixRefused extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int MOST_TOLD = 100;

  private final transient List<MatrixProblem> problems;

  MatrixRefused(List<MatrixProblem> problems) {
    this(inOrder(problems), true);
  }

  private MatrixRefused(List<MatrixProblem> ordered, boolean inOrder) {
    super(
        ordered.stream()
            .limit(MOST_TOLD)
            .map(MatrixProblem::toString)
            .collect(Collectors.joining(System.lineSeparator()))
            .concat(
                ordered.size() > MOST_TOLD && inOrder
                    ? System.lineSeparator() + "and " + (ordered.size() - MOST_TOLD) + " more"
                    : ""));
    this.problems = ordered;
  }

  static MatrixRefused of(String where, String found, String expected, String wayOut) {
    return new MatrixRefused(List.of(new MatrixProblem(where, 0, 0, found, expected, wayOut)));
  }

  private static List<MatrixProblem> inOrder(List<MatrixProblem> problems) {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(MatrixProblem::row).thenComparingInt(MatrixProblem::column))
        .toList();
  }

  public List<MatrixProblem> problems() {
    return problems;
  }
}
