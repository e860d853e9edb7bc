package io.countersign.risk;

import java.math.BigDecimal;

/**
 * A line of a policy that gives points for a figure.
 *
 * @param above what has no points, at most
 */
public record RiskLine(String line, RiskAspect aspect, BigDecimal above, int points) {

  public boolean isExceededBy(BigDecimal number) {
    return number.compareTo(above) > 0;
  }
}
