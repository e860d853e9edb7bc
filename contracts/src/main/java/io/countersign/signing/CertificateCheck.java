package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CERTIFICATE_CONTENT;
import static io.countersign.signing.SealFlaw.CERTIFICATE_OUT_OF_TIME;
import static io.countersign.signing.SealFlaw.CERTIFICATE_UNTRUSTED;
import static io.countersign.signing.SealFlaw.CERTIFICATE_USAGE;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
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

  /** Certificates in one message: a way, its root, and some by which it could go otherwise. */
  static final int MOST = 10;

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int CERTIFICATE_SIGNING = 5;
  private static final int LIST_SIGNING = 6;

  /** Documents (RFC 9336), mail, Adobe's and Microsoft's documents, anything. */
  private static final Set<String> SIGNING_PURPOSES =
      Set.of(
          "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.5.5.7.3.4",
          "1.2.840.113583.1.1.5",
          "1.3.6.1.4.1.311.10.3.12",
          "2.5.29.37.0");

  private final TrustAnchors anchors;

  CertificateCheck(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * The certificate leads to a trusted root, and every other one given is on the way.
   *
   * @return the way from the certificate to the root, both included
   */
  List<X509Certificate> requireTrusted(
      X509Certificate certificate, List<X509Certificate> given, Instant at) throws Objection {
    List<X509Certificate> path = path(certificate, given);
    X509Certificate last = path.get(path.size() - 1);
    for (X509Certificate each : given) {
      boolean root = anchors.certificates().contains(each) && isSignedBy(last, each);
      boolean useful = path.contains(each) || root;
      if (!useful && isIssuedBy(last, each)) {
        throw new Objection(CERTIFICATE_UNTRUSTED, subject(each) + " is not the trusted one.");
      } else if (!useful) {
        throw new Objection(CERTIFICATE_CONTENT, subject(each) + " is of no use.");
      }
    }
    requirePath(path, at);
    for (X509Certificate authority : path.subList(1, path.size())) {
      requirePurpose(authority);
    }
    return withRoot(path);
  }

  /**
   * The certificate leads to a trusted root through any of the candidates.
   *
   * @return the way from the certificate to the root, both included
   */
  List<X509Certificate> requireChain(
      X509Certificate certificate, List<X509Certificate> candidates, Instant at) throws Objection {
    List<X509Certificate> path = path(certificate, candidates);
    requirePath(path, at);
    for (X509Certificate each : path) {
      Algorithms.requireStrong(each);
    }
    return withRoot(path);
  }

  /** The way, which must not be longer than the root allows: nobody else looks at its limit. */
  private List<X509Certificate> withRoot(List<X509Certificate> path) throws Objection {
    X509Certificate last = path.get(path.size() - 1);
    List<X509Certificate> chain = new ArrayList<>(path);
    anchors.certificates().stream()
        .filter(anchor -> isSignedBy(last, anchor))
        .findFirst()
        .ifPresent(chain::add);
    int most = chain.get(chain.size() - 1).getBasicConstraints();
    if (chain.size() > path.size() && most >= 0 && path.size() - 1 > most) {
      throw new Objection(
          CERTIFICATE_UNTRUSTED, "The root allows " + most + " authorities below it.");
    }
    return chain.stream().distinct().toList();
  }

  private void requirePath(List<X509Certificate> path, Instant at) throws Objection {
    X509Certificate certificate = path.get(0);
    if (anchors.certificates().contains(certificate)) {
      throw new Objection(CERTIFICATE_USAGE, subject(certificate) + " is a root.");
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
          "%s is valid from %s to %s, used at %s."
              .formatted(subject(certificate), from, until, at));
    }
  }

  /**
   * An end certificate for digital signatures or commitments. When it lists purposes, signing
   * documents or mail is among them; keys for time-stamps, revocations, servers or code are none.
   */
  static void requireForSigning(X509Certificate certificate) throws Objection {
    boolean[] usage = certificate.getKeyUsage();
    boolean signs = usage != null && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    boolean issues = usage != null && (usage[CERTIFICATE_SIGNING] || usage[LIST_SIGNING]);
    if (!signs || issues || certificate.getBasicConstraints() >= 0) {
      throw new Objection(CERTIFICATE_USAGE, subject(certificate) + ".");
    }
    requirePurpose(certificate);
  }

  private static void requirePurpose(X509Certificate certificate) throws Objection {
    List<String> purposes = purposes(certificate);
    if (!purposes.isEmpty() && purposes.stream().noneMatch(SIGNING_PURPOSES::contains)) {
      throw new Objection(
          CERTIFICATE_USAGE, subject(certificate) + " is for " + purposes + " only.");
    }
  }

  /** What the certificate is for (extended key usage), or nothing when it does not say. */
  static List<String> purposes(X509Certificate certificate) throws Objection {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null ? List.of() : purposes;
    } catch (CertificateParsingException e) {
      throw new Objection(CERTIFICATE_USAGE, subject(certificate) + " cannot be read.");
    }
  }

  /**
   * Whether the certificate says that nobody publishes revocations of it (RFC 9608); those of
   * authorities may not say so.
   */
  static boolean isNeverRevoked(X509Certificate certificate) {
    return certificate.getExtensionValue(NO_REVOCATION_AVAILABLE) != null
        && certificate.getBasicConstraints() < 0;
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
              : issuer(current, given.stream().filter(each -> !path.contains(each)).toList());
    }
    return path;
  }

  /** Of authorities of one name, which change their keys, the one whose key it was. */
  private static Optional<X509Certificate> issuer(
      X509Certificate certificate, List<X509Certificate> given) {
    return given.stream()
        .filter(each -> isSignedBy(certificate, each))
        .findFirst()
        .or(() -> given.stream().filter(each -> isIssuedBy(certificate, each)).findFirst());
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
  }

  /** Named as its issuer, and signed with its key. */
  static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      return isIssuedBy(certificate, issuer)
          && Algorithms.verifies(
              certificate.getSigAlgName(),
              issuer.getPublicKey(),
              certificate.getTBSCertificate(),
              certificate.getSignature());
    } catch (CertificateEncodingException e) {
      return false;
    }
  }

  private static String subject(X509Certificate certificate) {
    return "\"" + certificate.getSubjectX500Principal().getName() + "\"";
  }
}
