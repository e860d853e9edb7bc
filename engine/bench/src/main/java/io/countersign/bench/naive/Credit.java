package io.countersign.bench.naive;

import io.countersign.bench.facts.Deal;
import java.math.BigDecimal;

/**
 * What a deal counts for somebody.
 *
 * @param component the component that it counts for
 * @param number the deal's place in the order of the year
 * @param amount in USD
 */
public record Credit(
    String component, String who, String deal, int month, int number, BigDecimal amount) {

  /** What a deal counts for somebody. */
  public static Credit of(String component, String who, Deal deal, BigDecimal amount) {
    return new Credit(component, who, deal.key(), deal.month(), deal.number(), amount);
  }
}
