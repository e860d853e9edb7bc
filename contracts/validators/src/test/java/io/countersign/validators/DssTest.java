package io.countersign.validators;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the validator of the European Commission says, with its default policy and our root as the
 * only one it trusts. The files are those of which our own check says the same.
 */
class DssTest {

  private static final Path FILES = Path.of("../target/sealed");
  private static final Instant AFTER_SIGNING = Instant.parse("2026-03-03T12:01:00Z");
  private static final Instant AFTER_RENEWAL = AFTER_SIGNING.plus(Duration.ofDays(1725));

  @BeforeAll
  static void findFiles() {
    assertThat(FILES.resolve("root.pem")).as("written by the tests of contracts").exists();
  }

  @ParameterizedTest
  @CsvSource({
    "once, 1, root",
    "twice, 2, root",
    "twice-long, 2, root",
    "amendment, 1, root",
    "statement, 1, root",
    "own-certificate, 2, own-certificate"
  })
  void passesGoodFilesAndMissesOnlyAnAddressOfTheAuthority(
      String name, int signatures, String roots) throws Exception {
    SimpleReport report = report(name, roots + ".pem", AFTER_SIGNING);
    List<String> ids = report.getSignatureIdList();
    assertThat(ids).hasSize(signatures);
    for (String id : ids) {
      assertThat(report.getIndication(id))
          .as("%s", report.getAdESValidationErrors(id))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getAdESValidationWarnings(id))
          .extracting(Message::getValue)
          .containsExactly("The authority info access is not present!");
      assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "stamped, 2, PAdES_BASELINE_T, INDETERMINATE",
    "evidence, 2, PAdES_BASELINE_LT, TOTAL_PASSED",
    "archived, 2, PAdES_BASELINE_LTA, TOTAL_PASSED",
    "archived-rsa, 1, PAdES_BASELINE_LTA, TOTAL_PASSED",
    "renewed, 2, PAdES_BASELINE_LTA, TOTAL_PASSED"
  })
  void seesTheLevelsThatWeSee(
      String name, int signatures, SignatureLevel level, Indication indication) throws Exception {
    Instant at = name.equals("renewed") ? AFTER_RENEWAL : AFTER_SIGNING;
    SimpleReport report = report(name, "notary.pem", at);
    List<String> ids = report.getSignatureIdList();
    assertThat(ids).hasSize(signatures);
    for (String id : ids) {
      assertThat(report.getIndication(id))
          .as("%s", report.getAdESValidationErrors(id))
          .isEqualTo(indication);
      assertThat(report.getSignatureFormat(id)).isEqualTo(level);
      assertThat(report.getAdESValidationWarnings(id)).isEmpty();
    }
    for (String id : report.getTimestampIdList()) {
      assertThat(report.getIndication(id))
          .as("%s", report.getAdESValidationErrors(id))
          .isIn(Indication.PASSED, Indication.TOTAL_PASSED, Indication.INDETERMINATE);
    }
  }

  @ParameterizedTest
  @CsvSource({"changed-byte", "replayed", "other-root"})
  void doesNotPassBadFiles(String name) throws Exception {
    SimpleReport report = report(name);
    assertThat(report.getSignatureIdList())
        .allSatisfy(
            id -> assertThat(report.getIndication(id)).isNotEqualTo(Indication.TOTAL_PASSED));
  }

  @Test
  void onlyWarnsOfANoteAddedAfterwards() throws Exception {
    SimpleReport report = report("annotated");
    String id = report.getFirstSignatureId();
    assertThat(report.getAdESValidationWarnings(id)).isNotEmpty();
  }

  private static SimpleReport report(String name) throws Exception {
    return report(name, "root.pem", AFTER_SIGNING);
  }

  private static SimpleReport report(String name, String roots, Instant at) throws Exception {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    try (InputStream pem = Files.newInputStream(FILES.resolve(roots))) {
      for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.addCertificate(new CertificateToken((X509Certificate) root));
      }
    }
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    PDFDocumentValidator validator =
        new PDFDocumentValidator(new FileDocument(FILES.resolve(name + ".pdf").toFile()));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(at));
    return validator.validateDocument().getSimpleReport();
  }
}
