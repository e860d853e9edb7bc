package io.countersign.signing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority other than the demo one: with weak keys, or for time-stamps. */
final class TestAuthority {

  private static final X500Name NAME = new X500Name("CN=Test Authority");

  final X509Certificate root;
  private final KeyPair keys;
  private final String algorithm;

  private TestAuthority(KeyPair keys, String algorithm) throws Exception {
    this.keys = keys;
    this.algorithm = algorithm;
    JcaX509v3CertificateBuilder builder = builder(NAME, keys);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    this.root = signed(builder);
  }

  static TestAuthority sound() throws Exception {
    return new TestAuthority(CertificateAuthority.newKeys(), "SHA256withECDSA");
  }

  static TestAuthority weak() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    return new TestAuthority(generator.generateKeyPair(), "SHA256withRSA");
  }

  TrustAnchors anchors() {
    return TrustAnchors.of(root);
  }

  /** A signer whose certificate does not say that it is never revoked. */
  Signer signer(String name) throws Exception {
    KeyPair own = CertificateAuthority.newKeys();
    JcaX509v3CertificateBuilder builder = builder(new X500Name("CN=" + name), own);
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
    return new Signer(name, own.getPrivate(), List.of(signed(builder), root));
  }

  /** Somebody who may sign time-stamps and is never revoked. */
  Signer timeStamper() throws Exception {
    KeyPair own = CertificateAuthority.newKeys();
    JcaX509v3CertificateBuilder builder = builder(new X500Name("CN=Test Clock"), own);
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
    return new Signer("Test Clock", own.getPrivate(), List.of(signed(builder), root));
  }

  private static JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair subjectKeys) {
    Date from = Date.from(Office.NOON.minus(Duration.ofDays(1)));
    Date until = Date.from(Office.NOON.plus(Duration.ofDays(3650)));
    BigInteger serial = BigInteger.valueOf(subject.hashCode() & 0x7FFFFFFF);
    return new JcaX509v3CertificateBuilder(
        NAME, serial, from, until, subject, subjectKeys.getPublic());
  }

  private X509Certificate signed(JcaX509v3CertificateBuilder builder) throws Exception {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
  }
}
