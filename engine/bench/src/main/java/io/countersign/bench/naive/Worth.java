package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * The sum of a deal's lines.
 *
 * @param deal the deal's key
 * @param amount in USD
 */
public record Worth(String deal, BigDecimal amount) {}
