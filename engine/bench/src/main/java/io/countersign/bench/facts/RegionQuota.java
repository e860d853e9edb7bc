package io.countersign.bench.facts;

import java.math.BigDecimal;

/**
 * The quota of a month of every seller in a region.
 *
 * @param amount in USD
 */
public record RegionQuota(String region, BigDecimal amount) {}
