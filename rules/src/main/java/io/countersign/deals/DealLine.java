package io.countersign.deals;

import io.countersign.money.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One product of a deal: how many units, the amount for all of them and what they cost (null:
 * unknown), both in the deal's currency.
 */
public record DealLine(String product, BigDecimal units, Quantity amount, @Nullable Quantity cost) {

  /** A line whose cost is not known. */
  public DealLine(String product, BigDecimal units, Quantity amount) {
    this(product, units, amount, null);
  }

  /** The same line with other amounts. */
  public DealLine worth(Quantity now, @Nullable Quantity costing) {
    return new DealLine(product, units, now, costing);
  }
}
