package io.countersign.calculation;

/**
 * Something missing or contradictory without which no honest amount exists: what it is about (a
 * participant, a deal, a currency), what is wrong, and the way out.
 *
 * @param code a stable word such as {@code quota-missing} or {@code exchange-rate-missing}
 */
public record CalculationProblem(String code, String about, String problem, String wayOut)
    implements Comparable<CalculationProblem> {

  @Override
  public int compareTo(CalculationProblem other) {
    return (code + about + problem).compareTo(other.code + other.about + other.problem);
  }

  @Override
  public String toString() {
    return about + ": " + problem + ". " + wayOut;
  }
}
