package io.countersign.crediting;

import io.countersign.plans.CreditRule;

/** In a measure, by one of its crediting rules, a deal line counts for whoever has that seat. */
public record CreditDecision(int deal, CreditRule by, Seat seat) {

  public static CreditDecision alone(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.ALONE);
  }

  public static CreditDecision sharing(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.SHARING);
  }

  public static CreditDecision above(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.ABOVE);
  }

  public static CreditDecision inRole(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.IN_ROLE);
  }

  public static CreditDecision named(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.NAMED);
  }

  public static CreditDecision inTerritory(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.IN_TERRITORY);
  }

  public static CreditDecision related(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.RELATED);
  }

  public static CreditDecision everybody(DealProfile deal, CreditRule by) {
    return new CreditDecision(deal.number(), by, Seat.EVERYBODY);
  }
}
