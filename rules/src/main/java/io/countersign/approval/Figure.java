package io.countersign.approval;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One aspect of a contract in figures, as the rules see it.
 *
 * @param number in the terms of the policy; null when the contract does not state it, or states it
 *     in a currency for which the policy has no rate
 */
public record Figure(Aspect aspect, @Nullable BigDecimal number) {

  public boolean known() {
    return number != null;
  }
}
