package io.countersign.bench.facts;

import java.math.BigDecimal;

/**
 * A seller on the team of a deal.
 *
 * @param deal the deal's key
 * @param share a fraction of one
 */
public record Member(String deal, String who, BigDecimal share) {}
