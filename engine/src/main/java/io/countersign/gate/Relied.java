package io.countersign.gate;

import io.countersign.deals.DealId;
import io.countersign.payouts.Release;
import java.util.Optional;

/**
 * A deal with pay that waited for its signature, and what stands for it now.
 *
 * @param valid whether the signed contract holds
 * @param override who let it pass all the same
 */
public record Relied(
    DealId deal, Release.Signed signed, boolean valid, Optional<SignatureOverride> override) {

  /** Whether its pay may be released. */
  public boolean open() {
    return valid || override.filter(SignatureOverride::confirmed).isPresent();
  }

  /** What an override of it is bound to: once anything else is found, it counts no more. */
  public String finding() {
    return signed.verdict() + "; " + signed.booking() + ", " + signed.bookingHash().hex();
  }
}
