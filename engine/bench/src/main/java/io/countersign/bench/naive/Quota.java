package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * A quota of a month.
 *
 * @param month 0 to 11
 * @param amount in USD
 */
public record Quota(String who, int month, BigDecimal amount) {}
