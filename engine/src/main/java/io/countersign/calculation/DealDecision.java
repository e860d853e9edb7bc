package io.countersign.calculation;

import io.countersign.crediting.Seat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one decision class: where its lines count, which SPIFs they earn, and which
 * components hold their pay.
 *
 * @param unweighted weight tables that say nothing of the class
 * @param holds by component, the sentence of the rule that holds its pay
 */
record DealDecision(
    List<Counts> counts,
    Map<String, String> spifs,
    Map<String, String> holds,
    List<String> unweighted) {

  /** The class counts in a measure for a seat, so many times, by that rule. */
  record Counts(int measure, Seat seat, BigDecimal factor, String rule) {}

  /** The sentence of the rule that holds what a component pays for a sale, or null. */
  static @Nullable String hold(DealDecision[] decisions, String component) {
    for (DealDecision decision : decisions) {
      String rule = decision.holds().get(component);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }
}
