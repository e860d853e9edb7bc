package io.countersign.signing;

import io.countersign.documents.Digest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The key of somebody who signs, by its certificate, and what its authority says about it.
 *
 * @param serial the certificate's serial number, in hexadecimal
 * @param signer the name in the certificate
 * @param certificate the SHA-256 of the certificate
 * @param until when the certificate runs out
 * @param revoked since when it is void; nothing while it is good, or when nobody says so
 * @param silence why no authority says anything about it; empty when one does
 */
public record KeyStanding(
    String serial,
    String signer,
    Digest certificate,
    Instant until,
    Optional<Instant> revoked,
    String silence) {

  static KeyStanding of(List<X509Certificate> chain, Revocations revocations, Instant now) {
    X509Certificate own = chain.get(0);
    List<String> failures = new ArrayList<>();
    Optional<RevocationFact> fact = Optional.empty();
    if (chain.size() < 2) {
      failures.add("the key came without the certificate of its issuer");
    } else {
      X509Certificate issuer = chain.get(1);
      fact = revocations.about(own, issuer, failures).flatMap(said -> said.about(own, issuer, now));
    }
    return new KeyStanding(
        own.getSerialNumber().toString(16),
        Names.name(own),
        Signer.digest(own),
        own.getNotAfter().toInstant(),
        fact.flatMap(RevocationFact::revokedAt),
        fact.isPresent()
            ? ""
            : failures.isEmpty()
                ? "its certificate names no authority"
                : String.join("; ", failures));
  }
}
