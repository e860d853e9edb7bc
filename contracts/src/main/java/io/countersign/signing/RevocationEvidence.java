package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** An OCSP response or a revocation list, whose signature is checked with each question. */
sealed interface RevocationEvidence permits OcspEvidence, CrlEvidence {

  /**
   * What it says about a certificate; nothing when it is about others, when the issuer did not sign
   * it or let it be signed, or when the signer's certificate had run out.
   *
   * @param existedBy when the evidence provably existed
   */
  Optional<RevocationFact> about(
      X509Certificate certificate, X509Certificate issuer, Instant existedBy);

  /** When it was given. */
  Instant asOf();

  /** The bytes, as they are kept in a document. */
  byte[] der();
}
