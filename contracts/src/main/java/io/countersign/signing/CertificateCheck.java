package io.countersign.signing;

import static io.countersign.signing.SealFlaw.ALGORITHM_WEAK;
import static io.countersign.signing.SealFlaw.CERTIFICATE_CONTENT;
import static io.countersign.signing.SealFlaw.CERTIFICATE_OUT_OF_TIME;
import static io.countersign.signing.SealFlaw.CERTIFICATE_UNTRUSTED;
import static io.countersign.signing.SealFlaw.CERTIFICATE_USAGE;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a certificate may be believed: chain, time, purpose and strength (RFC 5280). */
final class CertificateCheck {

  private static final String NO_REVOCATION_AVAILABLE = "2.5.29.56";
  private static final int LONGEST_PATH = 5;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final Set<String> SIGNATURES =
      Set.of(
          "SHA256withECDSA",
          "SHA384withECDSA",
          "SHA512withECDSA",
          "SHA256withRSA",
          "SHA384withRSA",
          "SHA512withRSA");

  private final TrustAnchors anchors;

  CertificateCheck(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /** The certificate leads to a trusted root, and every other one given is on the way. */
  void requireTrusted(X509Certificate certificate, List<X509Certificate> given, Instant at)
      throws Objection {
    List<X509Certificate> path = path(certificate, given);
    X509Certificate last = path.get(path.size() - 1);
    for (X509Certificate each : given) {
      boolean useful = path.contains(each) || anchors.certificates().contains(each);
      if (!useful && isIssuedBy(last, each)) {
        throw new Objection(CERTIFICATE_UNTRUSTED, subject(each) + " is not the trusted one.");
      } else if (!useful) {
        throw new Objection(CERTIFICATE_CONTENT, subject(each) + " is of no use.");
      }
    }
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    Instant when = at.isBefore(from) || at.isAfter(until) ? from : at;
    try {
      Set<TrustAnchor> trusted =
          anchors.certificates().stream()
              .map(anchor -> new TrustAnchor(anchor, null))
              .collect(Collectors.toSet());
      PKIXParameters parameters = new PKIXParameters(trusted);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(when));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    } catch (CertPathValidatorException e) {
      throw new Objection(
          CERTIFICATE_UNTRUSTED, subject(certificate) + ": " + e.getMessage() + ".");
    } catch (GeneralSecurityException e) {
      throw new Objection(CERTIFICATE_UNTRUSTED, String.valueOf(e.getMessage()));
    }
  }

  static void requireInTime(X509Certificate certificate, Instant at) throws Objection {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (at.isBefore(from) || at.isAfter(until)) {
      throw new Objection(
          CERTIFICATE_OUT_OF_TIME,
          subject(certificate)
              + " is valid from "
              + from
              + " to "
              + until
              + ", signed at "
              + at
              + ".");
    }
  }

  /** An end certificate for digital signatures or commitments. */
  static void requireForSigning(X509Certificate certificate) throws Objection {
    boolean[] usage = certificate.getKeyUsage();
    boolean signs = usage != null && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    if (!signs || certificate.getBasicConstraints() >= 0) {
      throw new Objection(CERTIFICATE_USAGE, subject(certificate) + ".");
    }
  }

  /** SHA-2, and keys of at least 256 bits (EC) or 2048 bits (RSA). */
  static void requireStrong(X509Certificate certificate) throws Objection {
    if (!SIGNATURES.contains(certificate.getSigAlgName())) {
      throw new Objection(ALGORITHM_WEAK, certificate.getSigAlgName() + " in a certificate.");
    }
    PublicKey key = certificate.getPublicKey();
    int bits = 0;
    if (key instanceof ECPublicKey curve) {
      bits = curve.getParams().getOrder().bitLength() >= 256 ? 2048 : 0;
    } else if (key instanceof RSAPublicKey rsa) {
      bits = rsa.getModulus().bitLength();
    }
    if (bits < 2048) {
      throw new Objection(ALGORITHM_WEAK, "The key of " + subject(certificate) + ".");
    }
  }

  /** Whether the certificate says that nobody publishes revocations of it (RFC 9608). */
  static boolean isNeverRevoked(X509Certificate certificate) {
    return certificate.getExtensionValue(NO_REVOCATION_AVAILABLE) != null;
  }

  private List<X509Certificate> path(X509Certificate certificate, List<X509Certificate> given) {
    List<X509Certificate> path = new ArrayList<>();
    Optional<X509Certificate> next = Optional.of(certificate);
    while (next.isPresent() && path.size() < LONGEST_PATH) {
      X509Certificate current = next.get();
      path.add(current);
      boolean atRoot = anchors.certificates().stream().anyMatch(a -> isIssuedBy(current, a));
      next =
          atRoot
              ? Optional.empty()
              : given.stream()
                  .filter(each -> !path.contains(each) && isIssuedBy(current, each))
                  .findFirst();
    }
    return path;
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
  }

  private static String subject(X509Certificate certificate) {
    return "\"" + certificate.getSubjectX500Principal().getName() + "\"";
  }
}
