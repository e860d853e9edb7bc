package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import io.countersign.documents.SignatureTerms;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and time-stamps of authorities other than the demo one. */
class ForeignTrustTest {

  private static final Instant YEARS_LATER = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path directory;

  @Test
  void aCertificateThatCouldBeRevokedIsNotKnownToBeGood() throws Exception {
    TestAuthority authority = TestAuthority.sound();
    Verdict verdict = verdict(authority, signed(authority));
    assertThat(verdict.codes()).containsExactly("REVOCATION_UNKNOWN");
    assertThat(verdict.outcome()).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void aWeakRootIsRefused() throws Exception {
    TestAuthority authority = TestAuthority.weak();
    assertThat(verdict(authority, signed(authority)).codes()).contains("ALGORITHM_WEAK");
  }

  @Test
  void aTimeStampProvesThatTheSignatureIsOlderThanTheEndOfItsCertificate() throws Exception {
    TestAuthority clock = TestAuthority.sound();
    Office office = Office.in(directory);
    Document stamped = stamped(office, clock.timeStamper(), null);
    TrustAnchors both =
        TrustAnchors.of(office.vault.trustAnchors().certificates().get(0), clock.root);
    assertThat(at(YEARS_LATER, both).check(stamped, Expectation.nothing()).reasons()).isEmpty();
    assertThat(
            at(YEARS_LATER, office.vault.trustAnchors())
                .check(stamped, Expectation.nothing())
                .codes())
        .contains("TIMESTAMP_INVALID");
  }

  @Test
  void aTimeStampOfAnotherSignatureIsRefused() throws Exception {
    TestAuthority clock = TestAuthority.sound();
    Office office = Office.in(directory);
    Document stamped = stamped(office, clock.timeStamper(), Digest.of(new byte[] {1}));
    TrustAnchors both =
        TrustAnchors.of(office.vault.trustAnchors().certificates().get(0), clock.root);
    assertThat(at(Office.NOON, both).check(stamped, Expectation.nothing()).codes())
        .containsExactly("TIMESTAMP_INVALID");
  }

  private static Document signed(TestAuthority authority) throws Exception {
    Signer signer = authority.signer("Inés Rossi");
    return embed(content -> CmsWriter.detached(content, signer, binding()));
  }

  private static Document stamped(Office office, Signer clock, @Nullable Digest other) {
    return embed(
        content -> {
          byte[] cms = CmsWriter.detached(content, office.ines, binding());
          Digest imprint = other == null ? CmsReader.signatureValue(cms) : other;
          Attribute token =
              new Attribute(
                  PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                  new DERSet(ASN1Primitive.fromByteArray(token(clock, imprint))));
          return CraftedCms.withUnsigned(cms, new DERSet(token));
        });
  }

  private static byte[] token(Signer clock, Digest imprint) throws Exception {
    DigestCalculator sha256 =
        new JcaDigestCalculatorProviderBuilder()
            .build()
            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    TimeStampTokenGenerator generator =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", clock.key(), clock.chain().get(0)),
            sha256,
            new ASN1ObjectIdentifier("1.2.3"));
    generator.addCertificates(new JcaCertStore(List.of(clock.chain().get(0))));
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, imprint.octets());
    return generator.generate(request, BigInteger.ONE, Date.from(Office.NOON)).getEncoded("DER");
  }

  private static Document embed(CraftedCms.Maker maker) {
    return CraftedCms.embed(
        Office.printed(Samples.note()),
        SignatureTerms.of("seller", Office.NOON, "Inés Rossi"),
        maker);
  }

  private static Optional<BookingBinding> binding() {
    Digest hash = Digest.of(Samples.BOOKING.getBytes(StandardCharsets.UTF_8));
    return Optional.of(new BookingBinding(new SubjectRef("B-1001", 1, hash), Optional.empty()));
  }

  private static Verdict verdict(TestAuthority authority, Document document) {
    return at(Office.NOON, authority.anchors()).check(document, Expectation.nothing());
  }

  private static SealCheck at(Instant now, TrustAnchors anchors) {
    return new SealCheck(anchors, Clock.fixed(now, ZoneOffset.UTC));
  }
}
