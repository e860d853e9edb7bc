package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Attachment;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Reading;
import io.countersign.documents.Samples;
import io.countersign.signing.BroughtKeys.Kind;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** Every kind of signature that is not what it claims is refused, and for the right reason. */
class ForgedSignatureTest extends Refusals {

  @Test
  void oneForBothSidesIsRefusedWhereBothHaveToSign() {
    Document once = office.seal.sign(paper, office.ines, SealTerms.in("seller")).document();
    Document twice = office.seal.sign(once, office.ines, SealTerms.in("customer")).document();
    assertThat(office.verdict(twice).reasons()).isEmpty();
    assertThat(
            office.check.check(twice, Expectation.nothing().signed("seller", "customer")).codes())
        .containsExactly("SIGNER_UNEXPECTED");
  }

  @Test
  void ofOneKeyUnderTwoNamesIsRefusedTheSame() {
    BroughtKeys authority = new BroughtKeys("Services CA", Office.NOON.minusSeconds(60));
    KeyPair keys = CertificateAuthority.newKeys();
    Signer ines = authority.signer("Ines Rossi", Kind.GOOD, keys);
    Signer daan = authority.signer("Daan de Wit", Kind.GOOD, keys);
    Document once = office.seal.sign(paper, ines, SealTerms.in("seller")).document();
    Document twice = office.seal.sign(once, daan, SealTerms.in("customer")).document();
    SealCheck check = new SealCheck(authority.anchors(), office.clock);
    assertThat(check.check(twice, Expectation.nothing()).reasons()).isEmpty();
    assertThat(check.check(twice, Expectation.nothing().signed("seller", "customer")).codes())
        .containsExactly("SIGNER_UNEXPECTED");
  }

  @Test
  void foreignCertificates() {
    Office other = Office.in(directory.resolve("other"));
    refused(other.once(Samples.note()).document(), "CERTIFICATE_UNTRUSTED");
    KeyPair keys = CertificateAuthority.newKeys();
    X509Certificate self = CertificateAuthority.newRoot("Inés Rossi", keys, Office.NOON);
    Signer selfMade = new Signer("Inés Rossi", keys.getPrivate(), List.of(self));
    assertThat(office.verdict(signedBy(selfMade)).codes())
        .contains("CERTIFICATE_UNTRUSTED", "CERTIFICATE_USAGE");
    X509Certificate lookAlike = other.ines.chain().get(1);
    refused(
        crafted(
            content -> {
              List<X509Certificate> more = new ArrayList<>(office.ines.chain());
              more.add(lookAlike);
              return CraftedCms.withCertificates(good(content), more);
            }),
        "CERTIFICATE_UNTRUSTED");
    X509Certificate useless = office.jurgen.chain().get(0);
    refused(
        crafted(
            content ->
                CraftedCms.withCertificates(
                    good(content), List.of(office.ines.chain().get(0), useless))),
        "CERTIFICATE_CONTENT");
    refused(
        crafted(content -> CraftedCms.withCertificates(good(content), List.of(useless))),
        "CERTIFICATE_CONTENT");
  }

  @Test
  void certificatesAndTimes() {
    Clock old = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
    KeyVault vault = KeyVault.open(directory.resolve("old"), Optional.empty(), old);
    SealCheck check = new SealCheck(vault.trustAnchors(), office.clock);
    Signer expired = vault.signer(Office.INES);
    Document late = office.seal.sign(paper, expired, SealTerms.in("seller")).document();
    assertThat(check.check(late, Expectation.nothing()).codes())
        .contains("CERTIFICATE_OUT_OF_TIME");
    Verdict years =
        office.checkAt(Instant.parse("2030-01-01T00:00:00Z")).check(once, Expectation.nothing());
    assertThat(years.codes()).containsExactly("CERTIFICATE_EXPIRED_SINCE");
    assertThat(years.outcome()).isEqualTo(Outcome.INDETERMINATE);
    Verdict before =
        office.checkAt(Office.NOON.minusSeconds(3600)).check(once, Expectation.nothing());
    assertThat(before.codes()).containsExactly("SIGNING_TIME");
  }

  @Test
  void aSignatureOfAnotherDocument() {
    byte[] other =
        Reading.of(office.once(Samples.contract()).document()).signatures().get(0).contents();
    byte[] cms = Arrays.copyOf(other, other.length - 1000);
    assertThat(office.verdict(crafted(content -> cms)).codes()).contains("DIGEST_MISMATCH");
  }

  @Test
  void aKeyThatIsNotTheCertificates() {
    Signer mixed = new Signer("Inés Rossi", office.jurgen.key(), office.ines.chain());
    refused(signedBy(mixed), "SIGNATURE_WRONG");
  }

  @Test
  void anAlgorithmThatIsNotTakenButNotWeak() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KeyKind.RSA3072.parameters());
    Signer rsa =
        new CraftedCertificate().keys(generator.generateKeyPair()).by(office.vault.rootSigner());
    Document document =
        crafted(content -> CraftedCms.withAlgorithm(content, rsa, "SHA256withRSAandMGF1"));
    Verdict verdict = office.verdict(document);
    assertThat(verdict.codes()).contains("ALGORITHM_UNKNOWN").doesNotContain("ALGORITHM_WEAK");
    assertThat(verdict.reasons().toString()).contains("use RSA PKCS#1 v1.5 or ECDSA");
  }

  @Test
  void aNameThatIsNotTheCertificates() {
    Document claimed =
        CraftedCms.embed(
            paper,
            CraftedCms.terms("seller", Office.NOON, "The President"),
            content -> CmsWriter.detached(content, office.ines, binding(booking())));
    refused(claimed, "SIGNER_NAME");
  }

  @Test
  void bookingsThatAreNotTheSignedOnes() {
    SubjectRef good = booking();
    Digest otherHash = Digest.of(new byte[] {1});
    refused(bound(Optional.empty()), "BINDING_MISSING");
    refused(bound(binding(new SubjectRef("B-1001", 1, otherHash))), "BOOKING_HASH");
    refused(bound(binding(new SubjectRef("B-1002", 1, good.hash()))), "BOOKING_IDENTITY");
    refused(bound(binding(new SubjectRef("B-1001", 2, good.hash()))), "BOOKING_IDENTITY");
    refused(printed("{ \"bookingId\":\"B-1001\",\"revision\":1}"), "BOOKING_NOT_CANONICAL");
    refused(printed("{\"bookingId\":\"B-1001\"}"), "BOOKING_IDENTITY");
    refused(printed("[]"), "BOOKING_IDENTITY");
    Draft two =
        Samples.note()
            .attaching(
                Attachment.of("Booking.json", "application/json", "Another", new byte[] {1}));
    refused(signedAnyway(Office.printed(two), binding(good)), "BOOKING_TWICE");
  }

  @Test
  void aBrokenChain() {
    Document second =
        CraftedCms.embed(
            once,
            CraftedCms.terms("customer", Office.NOON, "Jürgen van Dijk"),
            content -> CmsWriter.detached(content, office.jurgen, binding(booking())));
    refused(second, "CHAIN_BROKEN");
  }

  @Test
  void messagesThatAreNoBaselineSignature() {
    refused(crafted(content -> CraftedCms.withSignerTwice(good(content))), "CMS_SHAPE");
    refused(crafted(content -> CraftedCms.withContent(good(content))), "CMS_SHAPE");
    refused(crafted(content -> new byte[] {0x30, 0x03, 0x02, 0x01, 0x05}), "CMS_ENCODING");
    refused(crafted(content -> new byte[0]), "CMS_ENCODING");
    refused(crafted(content -> withWrongTag(good(content))), "CMS_ENCODING");
    refused(crafted(content -> indefinite(good(content))), "CMS_ENCODING");
    Attribute time =
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(Office.NOON))));
    assertThat(
            office
                .verdict(
                    crafted(
                        content ->
                            CraftedCms.withSignedAttributes(
                                content,
                                office.ines,
                                t ->
                                    t.remove(CMSAttributes.signingTime)
                                        .add(time.getAttrType(), time.getAttributeValues()[0]))))
                .codes())
        .contains("CMS_ATTRIBUTES");
    assertThat(
            office
                .verdict(
                    crafted(
                        content ->
                            CraftedCms.withSignedAttributes(
                                content,
                                office.ines,
                                t ->
                                    t.remove(CMSAttributes.signingTime)
                                        .remove(PKCSObjectIdentifiers.id_aa_signingCertificateV2))))
                .codes())
        .contains("CMS_ATTRIBUTES", "CERTIFICATE_CONTENT");
    refused(
        crafted(content -> withUnsigned(content, CMSAttributes.counterSignature)),
        "CMS_ATTRIBUTES");
    refused(
        crafted(
            content -> withUnsigned(content, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)),
        "TIMESTAMP_INVALID");
    refused(
        crafted(
            content ->
                CraftedCms.withSignedAttributes(
                    content,
                    office.ines,
                    t ->
                        t.remove(CMSAttributes.signingTime)
                            .remove(BookingBinding.OID)
                            .add(BookingBinding.OID, new DERUTF8String("x")))),
        "BINDING_MALFORMED");
  }

  private static byte[] withUnsigned(
      byte[] content, org.bouncycastle.asn1.ASN1ObjectIdentifier type) throws Exception {
    Attribute attribute = new Attribute(type, new DERSet(new DERUTF8String("x")));
    return CraftedCms.withUnsigned(good(content), new DERSet(attribute));
  }

  /** The signed attributes as [1] instead of [0], which Bouncy Castle reads all the same. */
  private static byte[] withWrongTag(byte[] cms) {
    String hex = HexFormat.of().formatHex(cms);
    String attributes = "301806092a864886f70d010903";
    int tag = hex.indexOf(attributes) - 8;
    assertThat(hex.substring(tag, tag + 4)).isEqualTo("a082");
    return HexFormat.of().parseHex(hex.substring(0, tag) + "a1" + hex.substring(tag + 2));
  }

  private static byte[] indefinite(byte[] der) throws Exception {
    try (ASN1InputStream in = new ASN1InputStream(der)) {
      byte[] body = new byte[der.length - 4];
      System.arraycopy(der, 4, body, 0, body.length);
      assertThat(in.readObject().getEncoded(ASN1Encoding.DER)).isEqualTo(der);
      byte[] ber = new byte[body.length + 4];
      ber[0] = 0x30;
      ber[1] = (byte) 0x80;
      System.arraycopy(body, 0, ber, 2, body.length);
      return ber;
    }
  }

  private static byte[] good(byte[] content) {
    return CmsWriter.detached(content, office.ines, binding(booking()));
  }

  private static Document crafted(CraftedCms.Maker maker) {
    return CraftedCms.embed(paper, CraftedCms.terms("seller", Office.NOON, "Inés Rossi"), maker);
  }

  private static Document bound(Optional<BookingBinding> binding) {
    return signedAnyway(paper, binding);
  }

  private static Document signedAnyway(Document document, Optional<BookingBinding> binding) {
    return CraftedCms.embed(
        document,
        CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
        content -> CmsWriter.detached(content, office.ines, binding));
  }

  private static Document printed(String booking) {
    return signedAnyway(Office.printed(Samples.contract(booking)), binding(booking()));
  }

  private static Document signedBy(Signer signer) {
    return CraftedCms.embed(
        paper,
        CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
        content -> CmsWriter.detached(content, signer, binding(booking())));
  }

  private static SubjectRef booking() {
    return new SubjectRef("B-1001", 1, Digest.of(Samples.BOOKING.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<BookingBinding> binding(SubjectRef booking) {
    return Optional.of(new BookingBinding(booking, Optional.empty()));
  }
}
