package io.countersign.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates for ECDSA P-256 keys (RFC 5280): a root for itself, and end certificates that
 * may sign and commit but never issue.
 */
final class CertificateAuthority {

  static final String NAME = "Countersign Demo CA";
  static final Duration ROOT_LIFE = Duration.ofDays(3650);
  static final Duration SIGNER_LIFE = Duration.ofDays(730);
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate root;
  private final PrivateKey key;

  CertificateAuthority(X509Certificate root, PrivateKey key) {
    this.root = root;
    this.key = key;
  }

  /** A new key pair on the curve P-256. */
  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot make P-256 keys", e);
    }
  }

  /** A root that may issue end certificates only. */
  static X509Certificate newRoot(String name, KeyPair keys, Instant from) {
    X500Name self =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, "Countersign Demo")
            .addRDN(BCStyle.CN, name)
            .build();
    try {
      X509v3CertificateBuilder builder = builder(self, self, keys.getPublic(), from, ROOT_LIFE);
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(keys.getPublic()));
      return signed(builder, keys.getPrivate());
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("The root certificate cannot be made", e);
    }
  }

  /**
   * A certificate for signing documents, valid for two years. It says that no revocation
   * information will ever be published for it (RFC 9608), which is the truth about this authority.
   */
  X509Certificate issue(Identity identity, PublicKey subjectKey, Instant from) {
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.O, identity.organisation())
            .addRDN(BCStyle.CN, identity.name())
            .addRDN(BCStyle.SERIALNUMBER, identity.id())
            .build();
    try {
      X500Name issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder = builder(issuer, subject, subjectKey, from, SIGNER_LIFE);
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subjectKey));
      builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
      return signed(builder, key);
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("A certificate for " + identity + " cannot be made", e);
    }
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant from, Duration life) {
    Instant start = from.truncatedTo(ChronoUnit.SECONDS).minus(CLOCK_TOLERANCE);
    BigInteger serial = new BigInteger(126, RANDOM).setBit(126);
    return new JcaX509v3CertificateBuilder(
        issuer, serial, Date.from(start), Date.from(start.plus(life)), subject, key);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
  }
}
