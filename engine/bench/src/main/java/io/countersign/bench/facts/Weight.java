package io.countersign.bench.facts;

import java.math.BigDecimal;

/**
 * What an amount of a product counts for.
 *
 * @param weight a factor
 */
public record Weight(String product, BigDecimal weight) {}
