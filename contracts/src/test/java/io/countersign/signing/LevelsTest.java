package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import io.countersign.documents.UnsignableDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each level of PAdES proves, and for how long. */
class LevelsTest {

  @TempDir Path directory;
  private DemoNotary notary;

  @BeforeEach
  void open() {
    notary = DemoNotary.in(directory);
  }

  @Test
  void aStampedSignatureProvesItsTime() {
    Document document = notary.twice(Samples.contract());
    Verdict verdict = notary.asking(document);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.seals()).extracting(SeenSeal::level).containsOnly(SealLevel.T);
    assertThat(verdict.seals())
        .extracting(SeenSeal::provenAt)
        .containsOnly(Optional.of(Office.NOON));
    assertThat(notary.alone(document).codes()).containsExactly("REVOCATION_UNKNOWN");
    assertThat(notary.alone(document).outcome()).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void evidenceInTheFileMakesAskingNeedless() {
    Document document = notary.longTerm.withEvidence(notary.twice(Samples.contract()));
    Verdict verdict = notary.alone(document);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.seals()).extracting(SeenSeal::level).containsOnly(SealLevel.LT);
  }

  @Test
  void aStampOverAllOfItOutlivesTheCertificates() {
    Document document = notary.longTerm.archived(notary.twice(Samples.contract()));
    assertThat(notary.alone(document).seals())
        .extracting(SeenSeal::level)
        .containsOnly(SealLevel.LTA);
    Instant until = notary.longTerm.provenUntil(document).orElseThrow();
    assertThat(Duration.between(notary.clock.instant(), until))
        .isGreaterThan(Duration.ofDays(1095));
    notary.clock.pass(CertificateAuthority.SIGNER_LIFE.plusDays(1));
    assertThat(notary.alone(document).reasons()).isEmpty();
    notary.clock.pass(Duration.between(notary.clock.instant(), until).plusDays(1));
    assertThat(notary.alone(document).codes()).containsExactly("TIMESTAMP_EXPIRED");
    assertThat(notary.alone(document).outcome()).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void aStampRenewedInTimeCarriesOn() {
    Document archived = notary.longTerm.archived(notary.twice(Samples.contract()));
    Instant first = notary.longTerm.provenUntil(archived).orElseThrow();
    notary.clock.pass(CertificateAuthority.CLOCK_LIFE.minusDays(100));
    Document renewed = notary.longTerm.archived(archived);
    assertThat(notary.longTerm.provenUntil(renewed).orElseThrow())
        .isAfter(first.plus(Duration.ofDays(1000)));
    assertThat(Arrays.copyOf(renewed.bytes(), archived.length())).isEqualTo(archived.bytes());
    notary.clock.pass(Duration.ofDays(1000));
    assertThat(notary.alone(archived).codes()).contains("TIMESTAMP_EXPIRED");
    assertThat(notary.alone(renewed).reasons()).isEmpty();
    assertThat(notary.alone(renewed).seals())
        .extracting(SeenSeal::level)
        .containsOnly(SealLevel.LTA);
  }

  @Test
  void keepsPaperAnArchiveFile() throws Exception {
    Document archived = notary.longTerm.archived(notary.twice(Samples.contract()));
    assertThat(Conformance.complaints(archived)).isEmpty();
    assertThat(Conformance.complaints(notary.longTerm.archived(archived))).isEmpty();
  }

  @Test
  void keysOfRsaDoAsWell() {
    Signer ines = notary.authority.signer(Office.INES, KeyKind.RSA3072);
    Document paper = Office.printed(Samples.contract());
    Document once = notary.seal.sign(paper, ines, SealTerms.in("seller")).document();
    Document twice = notary.seal.sign(once, notary.jurgen(), SealTerms.in("customer")).document();
    Verdict verdict = notary.alone(notary.longTerm.archived(twice));
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.seals()).hasSize(2);
  }

  @Test
  void aKeyRevokedLaterHasSignedWell() {
    Document document = notary.once(Samples.contract());
    notary.clock.pass(Duration.ofDays(3));
    notary.authority.revoke(Office.INES, KeyKind.P256, RevocationReason.AFFILIATION_CHANGED);
    notary.clock.pass(Duration.ofDays(3));
    assertThat(notary.asking(document).reasons()).isEmpty();
    assertThat(notary.alone(notary.longTerm.archived(document)).reasons()).isEmpty();
  }

  @Test
  void aKeyRevokedEarlierSignsNoMore() {
    Signer lost = notary.ines();
    notary.authority.revoke(Office.INES, KeyKind.P256, RevocationReason.KEY_COMPROMISE);
    assertThat(notary.ines().certificate()).isNotEqualTo(lost.certificate());
    notary.clock.pass(Duration.ofMinutes(1));
    Document paper = Office.printed(Samples.contract());
    Document forged = notary.seal.sign(paper, lost, SealTerms.in("seller")).document();
    assertThat(notary.asking(forged).codes()).containsExactly("CERTIFICATE_REVOKED");
    assertThat(notary.alone(notary.longTerm.archived(forged)).codes())
        .containsExactly("CERTIFICATE_REVOKED");
  }

  @Test
  void nobodySignsWhatIsPreserved() {
    Document archived = notary.longTerm.archived(notary.once(Samples.contract()));
    assertThatThrownBy(() -> notary.seal.sign(archived, notary.jurgen(), SealTerms.in("customer")))
        .isInstanceOf(UnsignableDocument.class)
        .hasMessageContaining("preserved");
  }

  @Test
  void aRequiredLevelIsRequired() {
    Document document = notary.once(Samples.contract());
    SealCheck check = new SealCheck(notary.anchors, notary.clock, notary.revocations);
    assertThat(check.check(document, Expectation.nothing().atLeast(SealLevel.T)).reasons())
        .isEmpty();
    assertThat(check.check(document, Expectation.nothing().atLeast(SealLevel.LT)).codes())
        .containsExactly("LEVEL_TOO_LOW");
  }
}
