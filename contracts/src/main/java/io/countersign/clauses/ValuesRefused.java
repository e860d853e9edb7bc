package io.countersign.clauses;

import java.util.List;
import java.util.stream.Collectors;

/** A template could not be filled; every value that is missing, of the wrong kind or unknown. */
public final class ValuesRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ValuesRefused(Edition template, List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("; ", "template " + template + ": ", "")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /** One variable that is not filled rightly. */
  public record Problem(String variable, String found, String expected) {
    @Override
    public String toString() {
      return variable + ": found " + found + ", expected " + expected;
    }
  }
}
