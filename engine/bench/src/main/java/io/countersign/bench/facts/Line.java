package io.countersign.bench.facts;

import java.math.BigDecimal;

/**
 * A line of a deal.
 *
 * @param deal the deal's key
 * @param amount in USD
 */
public record Line(String deal, String product, BigDecimal amount) {}
