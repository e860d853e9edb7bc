package io.countersign.bench.naive;

import java.math.BigDecimal;

/**
 * A seller's share of a deal on its way up to a manager.
 *
 * @param deal the deal's key
 * @param who the manager
 * @param share a fraction of one
 */
public record Rolled(String deal, String who, String seller, BigDecimal share) {}
