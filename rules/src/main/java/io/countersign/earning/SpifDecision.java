package io.countersign.earning;

import io.countersign.crediting.DealProfile;
import io.countersign.plans.Spif;

/** A deal line earns a SPIF for its sellers. */
public record SpifDecision(int deal, String spif) {

  public static SpifDecision earns(DealProfile deal, Spif spif) {
    return new SpifDecision(deal.number(), spif.id());
  }
}
