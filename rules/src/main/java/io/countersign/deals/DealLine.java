package io.countersign.deals;

import io.countersign.money.Quantity;
import java.math.BigDecimal;

/** One product of a deal: how many units, and the amount for all of them in the deal's currency. */
public record DealLine(String product, BigDecimal units, Quantity amount) {}
