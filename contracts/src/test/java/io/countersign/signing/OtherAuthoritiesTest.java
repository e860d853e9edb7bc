package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities that forget, say a part only, change their keys or go further than they may. */
class OtherAuthoritiesTest {

  private static final String STRONG = "SHA256withECDSA";
  private static final X500Name ROOT = new X500Name("CN=Root");
  private static final X500Name OFFICE = new X500Name("CN=Office");
  private static final X500Name SIGNER = new X500Name("CN=Inés Rossi");

  @TempDir Path directory;
  private final KeyPair top = CertificateAuthority.newKeys();
  private final KeyPair office = CertificateAuthority.newKeys();
  private int serial;
  private DemoNotary notary;
  private X509Certificate root;

  @BeforeEach
  void open() throws Exception {
    notary = DemoNotary.in(directory);
    root = issued(ROOT, top, ROOT, top.getPublic(), null, STRONG);
  }

  @Test
  void aListFromAfterTheEndOfACertificateMayHaveForgottenIt() {
    Document document = notary.once(Samples.note());
    notary.clock.pass(CertificateAuthority.SIGNER_LIFE.plusDays(1));
    assertThat(notary.asking(document).reasons()).isEmpty();
    assertThat(by(list(false), document).codes()).containsExactly("REVOCATION_UNKNOWN");
  }

  @Test
  void aListOfAPartSaysNothingAboutTheRest() {
    Document document = notary.once(Samples.note());
    assertThat(by(list(false), document).reasons()).isEmpty();
    assertThat(by(list(true), document).codes()).containsExactly("REVOCATION_UNKNOWN");
  }

  @Test
  void ofTwoAuthoritiesOfOneNameTheOneIsTakenThatSigned() throws Exception {
    X509Certificate first = authority(CertificateAuthority.newKeys(), null);
    X509Certificate second = authority(office, null);
    X509Certificate signer = signer();
    assertThat(
            new CertificateCheck(TrustAnchors.of(root))
                .requireChain(signer, List.of(first, second), Office.NOON))
        .containsExactly(signer, second, root);
  }

  @Test
  void anAuthorityForOtherPurposesIsNotTrustedWithSigners() throws Exception {
    X509Certificate mail = authority(office, KeyPurposeId.id_kp_emailProtection);
    X509Certificate servers = authority(office, KeyPurposeId.id_kp_serverAuth);
    X509Certificate signer = signer();
    CertificateCheck check = new CertificateCheck(TrustAnchors.of(root));
    assertThat(check.requireTrusted(signer, List.of(signer, mail), Office.NOON)).hasSize(3);
    assertThatThrownBy(() -> check.requireTrusted(signer, List.of(signer, servers), Office.NOON))
        .hasMessageContaining("CERTIFICATE_USAGE");
  }

  @Test
  void noMoreAuthoritiesAreBelievedThanTheRootAllows() throws Exception {
    Signer demo = notary.vault.rootSigner();
    X500Name name =
        X500Name.getInstance(demo.chain().get(0).getSubjectX500Principal().getEncoded());
    KeyPair keys = new KeyPair(demo.chain().get(0).getPublicKey(), demo.key());
    X509Certificate between = issued(name, keys, OFFICE, office.getPublic(), null, STRONG);
    X509Certificate signer = signer();
    assertThatThrownBy(
            () ->
                new CertificateCheck(notary.anchors)
                    .requireTrusted(signer, List.of(signer, between), Office.NOON))
        .hasMessageContaining("CERTIFICATE_UNTRUSTED");
  }

  @Test
  void theSignatureOfARootUnderItselfNeedsNotBeStrong() throws Exception {
    X509Certificate old = issued(ROOT, top, ROOT, top.getPublic(), null, "SHA1withECDSA");
    assertThatCode(() -> Algorithms.requireStrong(old)).doesNotThrowAnyException();
    X509Certificate another = issued(ROOT, top, ROOT, office.getPublic(), null, "SHA1withECDSA");
    assertThatThrownBy(() -> Algorithms.requireStrong(another)).isInstanceOf(Objection.class);
  }

  private Verdict by(byte[] list, Document document) {
    Wire wire =
        (address, asking, question) ->
            asking == Wire.Asking.CRL ? list : notary.authority.ask(address, asking, question);
    return new SealCheck(notary.anchors, notary.clock, new Revocations(wire, notary.clock))
        .check(document, Expectation.nothing());
  }

  /** A list of the demo authority on which nobody stands, and that does not say for how long. */
  private byte[] list(boolean part) {
    Signer root = notary.vault.rootSigner();
    try {
      JcaX509v2CRLBuilder builder =
          new JcaX509v2CRLBuilder(root.chain().get(0), Date.from(notary.clock.instant()));
      if (part) {
        builder.addExtension(
            Extension.issuingDistributionPoint,
            false,
            new IssuingDistributionPoint(null, false, true));
      }
      return builder.build(root.contentSigner()).getEncoded();
    } catch (Exception e) {
      throw new AssertionError("The list failed", e);
    }
  }

  private X509Certificate authority(KeyPair keys, @Nullable KeyPurposeId purpose) throws Exception {
    return issued(ROOT, top, OFFICE, keys.getPublic(), purpose, STRONG);
  }

  private X509Certificate signer() throws Exception {
    return issued(OFFICE, office, SIGNER, CertificateAuthority.newKeys().getPublic(), null, STRONG);
  }

  private X509Certificate issued(
      X500Name issuer,
      KeyPair by,
      X500Name subject,
      PublicKey key,
      @Nullable KeyPurposeId purpose,
      String algorithm)
      throws Exception {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(++serial),
            Date.from(Office.NOON.minus(Duration.ofDays(1))),
            Date.from(Office.NOON.plus(Duration.ofDays(300))),
            subject,
            key);
    boolean signs = subject.equals(SIGNER);
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(signs ? KeyUsage.digitalSignature : KeyUsage.keyCertSign));
    if (!signs) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    }
    if (purpose != null) {
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(by.getPrivate())));
  }
}
