package io.countersign.earning;

/** A component pays for a deal line at the rate of that row. */
public record RateDecision(int deal, String component, int row) {

  public static RateDecision at(RateFits fits) {
    return new RateDecision(fits.deal(), fits.component(), fits.row());
  }
}
