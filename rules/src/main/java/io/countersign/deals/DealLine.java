package io.countersign.deals;

import io.countersign.money.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product of a deal: how many units, the amount for all of them and what they cost (null:
 * unknown), both in the deal's currency, and further named words of the source about the line or
 * its product (category, discount, ...) that a plan may look at.
 */
public record DealLine(
    String product,
    BigDecimal units,
    Quantity amount,
    @Nullable Quantity cost,
    Map<String, String> attributes) {

  public DealLine {
    attributes = Map.copyOf(attributes);
  }

  /** A line without further words. */
  public DealLine(String product, BigDecimal units, Quantity amount, @Nullable Quantity cost) {
    this(product, units, amount, cost, Map.of());
  }

  /** A line whose cost is not known. */
  public DealLine(String product, BigDecimal units, Quantity amount) {
    this(product, units, amount, null);
  }

  /** The same line with other amounts. */
  public DealLine worth(Quantity now, @Nullable Quantity costing) {
    return with(units, now, costing);
  }

  /** The same product, and the words about it, in other numbers. */
  public DealLine with(BigDecimal counted, Quantity now, @Nullable Quantity costing) {
    return new DealLine(product, counted, now, costing, attributes);
  }
}
