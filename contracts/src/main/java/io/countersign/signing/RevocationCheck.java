package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CERTIFICATE_REVOKED;
import static io.countersign.signing.SealFlaw.REVOCATION_UNKNOWN;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the certificates of a chain were revoked at a time: by the evidence in the document, and
 * where that does not reach, by asking. Evidence counts when it was given at that time or later: an
 * older one does not know what happened since, and one from after the end of a certificate may have
 * forgotten it.
 */
final class RevocationCheck {

  private final Records records;
  private final TimeLine times;
  private final Optional<Revocations> asking;

  RevocationCheck(Records records, TimeLine times, Optional<Revocations> asking) {
    this.records = records;
    this.times = times;
    this.asking = asking;
  }

  /**
   * Looks at every certificate but the root.
   *
   * @param chain from the certificate to the root
   * @param at the time that counts
   * @param freshFrom evidence must not be older than this
   * @return whether the document itself proves it
   * @throws Objection when one was revoked, or nobody says that it was not
   */
  boolean require(List<X509Certificate> chain, Instant at, Instant freshFrom) throws Objection {
    boolean kept = true;
    for (int place = 0; place + 1 < chain.size(); place++) {
      X509Certificate certificate = chain.get(place);
      if (!CertificateCheck.isNeverRevoked(certificate)) {
        kept &= requireGood(certificate, chain.get(place + 1), at, freshFrom);
      }
    }
    return kept;
  }

  private boolean requireGood(
      X509Certificate certificate, X509Certificate issuer, Instant at, Instant freshFrom)
      throws Objection {
    boolean kept = false;
    for (RevocationFact fact : inDocument(certificate, issuer)) {
      requireNotRevoked(fact, certificate, at);
      kept |= !fact.asOf().isBefore(freshFrom) && fact.knows(certificate);
    }
    if (kept) {
      return true;
    }
    RevocationFact fact =
        asking
            .flatMap(authorities -> authorities.about(certificate, issuer))
            .flatMap(evidence -> evidence.about(certificate, issuer, times.now()))
            .filter(now -> !now.asOf().isBefore(freshFrom) && now.knows(certificate))
            .orElseThrow(() -> new Objection(REVOCATION_UNKNOWN, name(certificate) + "."));
    requireNotRevoked(fact, certificate, at);
    return false;
  }

  private List<RevocationFact> inDocument(X509Certificate certificate, X509Certificate issuer) {
    List<RevocationFact> facts = new ArrayList<>();
    for (Records.Kept kept : records.evidence()) {
      Instant existedBy = times.existedBy(kept.revisionLength());
      kept.evidence().about(certificate, issuer, existedBy).ifPresent(facts::add);
    }
    return facts;
  }

  private static void requireNotRevoked(
      RevocationFact fact, X509Certificate certificate, Instant at) throws Objection {
    if (fact.isRevokedAt(at)) {
      throw new Objection(
          CERTIFICATE_REVOKED,
          "%s was revoked on %s, what counts is %s."
              .formatted(name(certificate), fact.revokedAt().orElseThrow(), at));
    }
  }

  private static String name(X509Certificate certificate) {
    return "\"" + certificate.getSubjectX500Principal().getName() + "\"";
  }
}
