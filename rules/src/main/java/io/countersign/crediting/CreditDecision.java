package io.countersign.crediting;

import io.countersign.plans.Measure;

/** In a measure, a deal line counts for whoever has that seat. */
public record CreditDecision(int deal, String measure, Seat seat) {

  public static CreditDecision whole(DealProfile deal, Measure measure) {
    return new CreditDecision(deal.number(), measure.id(), Seat.ALONE);
  }

  public static CreditDecision share(DealProfile deal, Measure measure) {
    return new CreditDecision(deal.number(), measure.id(), Seat.SHARING);
  }

  public static CreditDecision rollup(DealProfile deal, Measure measure) {
    return new CreditDecision(deal.number(), measure.id(), Seat.ABOVE);
  }
}
