package io.countersign.insight;

import io.countersign.deals.DealId;
import io.countersign.refusal.Refusal;

/** The refusal to ask what a change of a deal would do that is unknown or not won. */
public final class DealNotWon extends Refusal {

  private static final long serialVersionUID = 1;

  DealNotWon(DealId deal) {
    super(
        "deal-not-won",
        "No deal " + deal + " is known to be won, so nothing is paid for it",
        "Check the key, or import the deal as won.");
  }
}
