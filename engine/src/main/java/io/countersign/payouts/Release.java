package io.countersign.payouts;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That pay which waited for a signature was released: for which booking, and on what it relied.
 *
 * @param override who let it pass all the same; null when the contract was valid
 */
public record Release(DealId deal, Signed signed, Instant at, @Nullable PassedBy override) {

  /**
   * What was found when it was released.
   *
   * @param booking the booking and its revision, as the register and the journal had it
   * @param bookingHash the digest of its canonical form
   * @param document the digest of the signed document; empty without one
   * @param verdict what the check of the contract said
   */
  public record Signed(String booking, Digest bookingHash, String document, String verdict) {}

  /** Two people and a reason. */
  public record PassedBy(String askedBy, String confirmedBy, String reason) {}
}
