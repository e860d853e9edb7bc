package io.countersign.signing;

import static io.countersign.signing.SealFlaw.DOSSIER_FOREIGN;

import io.countersign.documents.Finding;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rule that a dossier holds only what helps: certificates that lead to a trusted root, and
 * evidence that one of the authorities at hand has signed about one of the certificates at hand.
 */
final class DossierCheck {

  private final TrustAnchors anchors;

  DossierCheck(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * What has no business in a dossier.
   *
   * @param known the certificates at hand that come from a root, and the roots
   */
  List<Finding> foreign(Records records, Set<X509Certificate> known) {
    List<Finding> findings = new ArrayList<>();
    for (X509Certificate certificate : records.certificates()) {
      if (!known.contains(certificate) || !isTrusted(certificate, List.copyOf(known))) {
        findings.add(
            new Finding(
                DOSSIER_FOREIGN,
                "The certificate of \"%s\"."
                    .formatted(certificate.getSubjectX500Principal().getName())));
      }
    }
    if (findings.isEmpty()) {
      for (Records.Kept kept : records.evidence()) {
        if (!isAboutAny(kept.evidence(), known)) {
          findings.add(
              new Finding(
                  DOSSIER_FOREIGN,
                  "Evidence that nobody at hand has signed, or that carries more."));
        }
      }
    }
    return findings;
  }

  private boolean isTrusted(X509Certificate certificate, List<X509Certificate> known) {
    if (anchors.certificates().contains(certificate)
        || anchors.clocks().certificates().contains(certificate)) {
      return true;
    }
    for (TrustAnchors each : List.of(anchors, anchors.clocks())) {
      if (leadsTo(each, certificate, known)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsTo(
      TrustAnchors roots, X509Certificate certificate, List<X509Certificate> known) {
    try {
      new CertificateCheck(roots)
          .requireChain(certificate, known, certificate.getNotBefore().toInstant());
      return true;
    } catch (Objection e) {
      return false;
    }
  }

  private static boolean isAboutAny(RevocationEvidence evidence, Set<X509Certificate> known) {
    for (X509Certificate certificate : known) {
      for (X509Certificate issuer : known) {
        if (certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
            && evidence.about(certificate, issuer, evidence.asOf()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
