package io.countersign.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;

/** A complete revocation list of an issuer for all its certificates (RFC 5280, 5). */
final class CrlEvidence implements RevocationEvidence {

  private static final int LIST_SIGNING = 6;

  /** The extension expiredCertsOnCRL. */
  static final String KEEPS_EXPIRED = "2.5.29.60";

  /** Of some certificates or of what is new: these say so even where they are not critical. */
  private static final Set<String> PARTIAL =
      Set.of(Extension.issuingDistributionPoint.getId(), Extension.deltaCRLIndicator.getId());

  private final byte[] der;
  private final X509CRL list;

  private CrlEvidence(byte[] der, X509CRL list) {
    this.der = der;
    this.list = list;
  }

  /** Reads a list; the objection says why it is none. */
  static CrlEvidence read(byte[] der) throws Objection {
    try {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      if (!Arrays.equals(der, list.getEncoded())) {
        throw new Objection(SealFlaw.DOSSIER_FOREIGN, "A revocation list is not DER.");
      }
      CertificateList parts = CertificateList.getInstance(der);
      CertificateReader.requireSame(
          parts.getSignatureAlgorithm(), parts.getTBSCertList().getSignature());
      return new CrlEvidence(der, list);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new Objection(
          SealFlaw.DOSSIER_FOREIGN, "A revocation list cannot be read: " + e.getMessage());
    }
  }

  @Override
  public byte[] der() {
    return der.clone();
  }

  @Override
  public Instant asOf() {
    return list.getThisUpdate().toInstant();
  }

  @Override
  public Optional<RevocationFact> about(
      X509Certificate certificate, X509Certificate issuer, Instant existedBy) {
    Instant asOf = list.getThisUpdate().toInstant();
    if (asOf.isAfter(existedBy.plus(TimeStamps.CLOCK_TOLERANCE)) || !isOf(issuer)) {
      return Optional.empty();
    }
    X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    if (entry == null) {
      return Optional.of(new RevocationFact(asOf, Optional.empty(), remembersFrom()));
    }
    Instant revoked = entry.getRevocationDate().toInstant();
    return Optional.of(new RevocationFact(asOf, Optional.of(revoked), remembersFrom()));
  }

  /** Since when the list keeps certificates that have run out (X.509, expiredCertsOnCRL). */
  private Optional<Instant> remembersFrom() {
    return Optional.ofNullable(list.getExtensionValue(KEEPS_EXPIRED))
        .flatMap(value -> Moments.read(ASN1OctetString.getInstance(value).getOctets()));
  }

  /** Complete, by this issuer, who may sign lists; partial lists have critical extensions. */
  private boolean isOf(X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    Set<String> critical = list.getCriticalExtensionOIDs();
    boolean plain =
        (critical == null || critical.isEmpty())
            && PARTIAL.stream().allMatch(each -> list.getExtensionValue(each) == null);
    if (!plain
        || usage == null
        || !usage[LIST_SIGNING]
        || !list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      return Algorithms.isStrongSignature(list.getSigAlgName())
          && Algorithms.verifies(
              list.getSigAlgName(),
              issuer.getPublicKey(),
              list.getTBSCertList(),
              list.getSignature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
