package io.countersign.risk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a contract in figures, as the rules see it.
 *
 * @param number in the terms of the policy; null for money in a currency for which it has no rate
 */
public record RiskFigure(RiskAspect aspect, @Nullable BigDecimal number) {

  public boolean known() {
    return number != null;
  }
}
