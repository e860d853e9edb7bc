package io.countersign.plans;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a rate table: from the bound of the tier below up to its own bound (null at the top).
 * Bounds are fractions of quota (1 is 100 %) or plain quantities, as the table says; the exact
 * bound belongs to this tier or to the next.
 */
public record Tier(int number, BigDecimal from, @Nullable BigDecimal to, Bound bound, Rate rate) {

  /** Who owns the exact upper bound. */
  public enum Bound {
    /** This tier: up to and including. */
    INCLUDED,
    /** The next tier: below. */
    EXCLUDED
  }
}
