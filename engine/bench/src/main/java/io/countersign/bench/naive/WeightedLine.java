package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * What a line of a deal counts for by the weight of its product.
 *
 * @param deal the deal's key
 * @param amount in USD
 */
public record WeightedLine(String deal, BigDecimal amount) {}
