package io.countersign.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What an authority has signed about one certificate.
 *
 * @param asOf when it was so
 * @param revokedAt since when the certificate is void, if it is
 */
record RevocationFact(Instant asOf, Optional<Instant> revokedAt) {

  static RevocationFact good(Instant asOf) {
    return new RevocationFact(asOf, Optional.empty());
  }

  /** Whether the certificate was void at that time, for all that this says. */
  boolean isRevokedAt(Instant time) {
    return revokedAt.isPresent() && !revokedAt.get().isAfter(time);
  }
}
