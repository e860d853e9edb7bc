package io.countersign.bench.evrete;

import io.countersign.bench.facts.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A seller's share of a deal, with the deal in it, so that no rule has to join the two.
 *
 * @param day the day of the deal
 * @param share a fraction of one
 */
public record Share(String who, LocalDate day, Deal deal, BigDecimal share) {}
