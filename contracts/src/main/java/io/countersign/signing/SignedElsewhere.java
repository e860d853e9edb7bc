package io.countersign.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What somebody hands in whose key stays with them, on a card or in a file of their own: the
 * certificates, and what they signed elsewhere.
 *
 * @param certificates the signer's and those of its issuers, in PEM, DER or PKCS#7
 * @param at the time that the signature claims, to the second; the bytes to sign depend on it
 * @param value the signature; nothing as long as the bytes to sign are asked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedElsewhere(byte[] certificates, Instant at, Optional<byte[]> value) {

  /** How long the bytes to sign are good. */
  public static final Duration GOOD = Duration.ofHours(1);

  /** With the time cut to the second. */
  public SignedElsewhere {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "SignedElsewhere[" + at + "]";
  }
}
