package io.countersign.gate;

import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import java.util.Set;

/**
 * Whoever looks at contracts. Asked inside the transaction that pays, it looks at the stored bytes
 * of the contract for a booking, strictly and at once, and remembers nothing.
 */
public interface ContractCheck {

  /**
   * What stands for the booking.
   *
   * @param current the booking as it stands now
   */
  Seen look(Booking current);

  /** Pay for the booking is released because of this, in the caller's transaction. */
  default void released(Booking booking, Relied relied) {}

  /** Pay for the booking stays held because of this; what the caller began is undone already. */
  default void held(Booking booking, Relied relied) {}

  /**
   * Of these deals, those whose contract holds their pay back whatever releases it, such as by an
   * open breach of an obligation. What {@link #look} says of them is why.
   */
  default Set<DealId> holding(Set<DealId> deals) {
    return Set.of();
  }

  /**
   * What was found.
   *
   * @param valid whether pay may be released on it; nothing but a valid contract is enough
   * @param document the digest of the signed document; empty without one
   * @param verdict the word of the check, with its reasons
   */
  record Seen(boolean valid, String document, String verdict) {}
}
