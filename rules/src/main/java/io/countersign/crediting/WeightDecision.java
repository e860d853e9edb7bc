package io.countersign.crediting;

import io.countersign.plans.Measure.OfDeals;
import java.math.BigDecimal;

/** In a measure, a deal line counts for so many times its quantity. */
public record WeightDecision(int deal, String measure, BigDecimal factor) {

  public static WeightDecision of(DealProfile deal, OfDeals measure, Weight weight) {
    return new WeightDecision(deal.number(), measure.id(), weight.factor());
  }
}
