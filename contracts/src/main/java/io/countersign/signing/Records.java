package io.countersign.signing;

import static io.countersign.signing.SealFlaw.DOSSIER_FOREIGN;

import io.countersign.documents.Dossier;
import io.countersign.documents.Finding;
import io.countersign.documents.KeptDossier;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dossier of a document, read: certificates of authorities, and evidence about certificates,
 * each with the revision it came with. An entry that is no such thing has no business there.
 */
final class Records {

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<Kept> evidence = new ArrayList<>();

  /**
   * Evidence in a document.
   *
   * @param revisionLength the length of the file at the end of the revision that brought it
   */
  record Kept(RevocationEvidence evidence, int revisionLength) {}

  /** Reads what the revisions kept; what cannot be read is found wrong. */
  static Records of(List<KeptDossier> dossiers, List<Finding> findings) {
    Records records = new Records();
    for (KeptDossier kept : dossiers) {
      Dossier added = kept.added();
      for (byte[] der : added.certificates()) {
        records.attempt(findings, () -> records.certificates.add(certificate(der)));
      }
      for (byte[] der : added.ocspResponses()) {
        records.attempt(
            findings,
            () -> records.evidence.add(new Kept(OcspEvidence.read(der), kept.revisionLength())));
      }
      for (byte[] der : added.crls()) {
        records.attempt(
            findings,
            () -> records.evidence.add(new Kept(CrlEvidence.read(der), kept.revisionLength())));
      }
    }
    return records;
  }

  List<X509Certificate> certificates() {
    return List.copyOf(certificates);
  }

  List<Kept> evidence() {
    return List.copyOf(evidence);
  }

  private interface Step {
    void run() throws Objection;
  }

  private void attempt(List<Finding> findings, Step step) {
    try {
      step.run();
    } catch (Objection e) {
      findings.add(e.finding());
    }
  }

  private static X509Certificate certificate(byte[] der) throws Objection {
    try {
      return CertificateReader.read(der);
    } catch (CertificateException | RuntimeException e) {
      throw new Objection(DOSSIER_FOREIGN, "A certificate cannot be read: " + e.getMessage());
    }
  }
}
