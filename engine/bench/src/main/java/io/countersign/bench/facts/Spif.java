package io.countersign.bench.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An offer for some products on larger deals.
 *
 * @param starts the first day
 * @param ends the day after the last one
 * @param atLeast the least amount of the whole deal, in USD
 * @param rate a fraction of the amount of its products
 */
public record Spif(LocalDate starts, LocalDate ends, BigDecimal atLeast, BigDecimal rate) {}
