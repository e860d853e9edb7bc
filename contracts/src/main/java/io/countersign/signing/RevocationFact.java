package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * What an authority has signed about one certificate.
 *
 * @param asOf when it was so
 * @param revokedAt since when the certificate is void, if it is
 * @param remembersFrom the authority remembers revocations of certificates that ran out at this
 *     time or later; without it, it may have forgotten those that have run out
 */
record RevocationFact(Instant asOf, Optional<Instant> revokedAt, Optional<Instant> remembersFrom) {

  /** Whether the certificate was void at that time, for all that this says. */
  boolean isRevokedAt(Instant time) {
    return revokedAt.isPresent() && !revokedAt.get().isAfter(time);
  }

  /** Whether the authority would say so if the certificate had ever been revoked (RFC 5280, 5). */
  boolean knows(X509Certificate certificate) {
    Instant until = certificate.getNotAfter().toInstant();
    return !asOf.isAfter(until) || remembersFrom.filter(from -> !from.isAfter(until)).isPresent();
  }
}
