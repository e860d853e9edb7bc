package io.countersign.calculation;

import io.countersign.crediting.Seat;
import io.countersign.plans.CreditRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of one decision class: where its lines count, which SPIFs they earn, and at
 * which row of their rates components pay for them.
 *
 * @param rates by component, the row, with the sentence of the rule
 * @param unweighted weight tables that say nothing of the class
 */
record DealDecision(
    List<Counts> counts,
    Map<String, String> spifs,
    Map<String, Rated> rates,
    List<String> unweighted) {

  /** The class counts in a measure for a seat, so many times, by that rule. */
  record Counts(int measure, CreditRule by, Seat seat, BigDecimal factor, String rule) {}

  /** The number of a row of rates, and the rule that chose it. */
  record Rated(int row, String rule) {}
}
