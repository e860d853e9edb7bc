package io.countersign.earning;

import io.countersign.crediting.DealProfile;
import io.countersign.plans.PlanComponent;

/** What a component pays for a deal line is held. */
public record HoldDecision(int deal, String component) {

  public static HoldDecision untilSigned(DealProfile deal, PlanComponent.Head component) {
    return new HoldDecision(deal.number(), component.id());
  }
}
