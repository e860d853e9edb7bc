package io.countersign.signing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/** A certificate for Inés Rossi that is wrong in one chosen way and right in every other. */
final class CraftedCertificate {

  private static final String NAME = "Inés Rossi";

  private Instant from = Office.NOON.minus(Duration.ofDays(1));
  private Instant until = Office.NOON.plus(Duration.ofDays(300));
  private String algorithm = "SHA256withECDSA";
  private KeyPair keys = CertificateAuthority.newKeys();
  private String subject = "CN=" + NAME;
  private boolean authority;
  private @Nullable KeyPurposeId purpose;

  CraftedCertificate valid(Instant start, Instant end) {
    from = start;
    until = end;
    return this;
  }

  CraftedCertificate signedWith(String name) {
    algorithm = name;
    return this;
  }

  CraftedCertificate keys(KeyPair other) {
    keys = other;
    return this;
  }

  CraftedCertificate subject(String name) {
    subject = name;
    return this;
  }

  CraftedCertificate authority() {
    authority = true;
    return this;
  }

  CraftedCertificate purpose(KeyPurposeId only) {
    purpose = only;
    return this;
  }

  /** Issued by this one, whether it may issue or not. */
  Signer by(Signer issuer) throws Exception {
    X509Certificate parent = issuer.chain().get(0);
    X500Name name = X500Name.getInstance(parent.getSubjectX500Principal().getEncoded());
    List<X509Certificate> chain = new ArrayList<>();
    chain.add(issued(name, issuer));
    chain.addAll(issuer.chain());
    return new Signer(NAME, keys.getPrivate(), chain);
  }

  /** Issued by itself. */
  Signer bySelf() throws Exception {
    X500Name name = new X500Name("CN=" + NAME);
    Signer self = new Signer(NAME, keys.getPrivate(), List.of());
    return new Signer(NAME, keys.getPrivate(), List.of(issued(name, self)));
  }

  private X509Certificate issued(X500Name issuer, Signer by) throws Exception {
    PublicKey key = keys.getPublic();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(4711),
            Date.from(from),
            Date.from(until),
            new X500Name(subject),
            key);
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
    if (authority) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    }
    if (purpose != null) {
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(by.key())));
  }
}
