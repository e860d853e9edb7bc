package io.countersign.approval;

import java.math.BigDecimal;

/**
 * A line of a policy that limits a figure.
 *
 * @param above what passes without approval, at most
 * @param unknownPasses whether a contract that does not state the figure passes too
 */
public record Limit(Aspect aspect, BigDecimal above, boolean unknownPasses, Need need) {

  public boolean isExceededBy(BigDecimal number) {
    return number.compareTo(above) > 0;
  }
}
