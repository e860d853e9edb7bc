package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * A seller's quota of a month as part of the quota of the seller or of somebody above.
 *
 * @param month 0 to 11
 * @param amount in USD
 */
public record QuotaPart(String who, String seller, int month, BigDecimal amount) {}
