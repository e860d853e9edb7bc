package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * All that counts for somebody in a month.
 *
 * @param month 0 to 11
 * @param amount in USD
 * @param quota in USD
 */
public record Total(String component, String who, int month, BigDecimal amount, BigDecimal quota) {

  /** Whether it comes to the quota. */
  public boolean comesToQuota() {
    return amount.compareTo(quota) >= 0;
  }
}
