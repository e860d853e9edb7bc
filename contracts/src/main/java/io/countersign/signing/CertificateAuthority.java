package io.countersign.signing;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates (RFC 5280): a root for itself, and end certificates, each for one purpose,
 * that never issue.
 */
final class CertificateAuthority {

  static final String NAME = "Countersign Demo CA";
  static final Duration ROOT_LIFE = Duration.ofDays(3650);
  static final Duration SIGNER_LIFE = Duration.ofDays(730);
  static final Duration CLOCK_LIFE = Duration.ofDays(1825);
  static final Duration RESPONDER_LIFE = Duration.ofDays(365);
  private static final KeyUsage SIGNING =
      new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
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
    return newKeys(KeyKind.P256);
  }

  static KeyPair newKeys(KeyKind kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
      generator.initialize(kind.parameters(), RANDOM);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot make keys of " + kind, e);
    }
  }

  /** A root that may issue end certificates only. */
  static X509Certificate newRoot(String name, KeyPair keys, Instant from) {
    X500Name self = name(name);
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
   * A certificate for a seal of this house, valid for two years. It says that no revocation
   * information will ever be published for it (RFC 9608): who checks such a seal asks nobody.
   */
  X509Certificate issue(Identity identity, PublicKey subjectKey, Instant from) {
    return issue(
        subject(identity),
        subjectKey,
        new Term(from, SIGNER_LIFE),
        builder -> {
          builder.addExtension(Extension.keyUsage, true, SIGNING);
          builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
        });
  }

  /**
   * A certificate for somebody who signs contracts, valid for two years. It names the revocation
   * list and not the responder: some readers ask a responder each time they open a document, and
   * call the certificate bad when they do not reach it.
   */
  X509Certificate issueRevocable(Identity identity, PublicKey subjectKey, Instant from, URI base) {
    return issue(
        subject(identity),
        subjectKey,
        new Term(from, SIGNER_LIFE),
        builder -> {
          builder.addExtension(Extension.keyUsage, true, SIGNING);
          addAddresses(builder, base, address(base, DemoAuthority.LIST));
        });
  }

  /** A certificate for a time-stamping authority: that and nothing else (RFC 3161, 2.3). */
  X509Certificate issueClock(PublicKey subjectKey, Instant from, URI base) {
    return issue(
        name("Countersign Demo Clock"),
        subjectKey,
        new Term(from, CLOCK_LIFE),
        builder -> {
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              true,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
          addAddresses(builder, base, address(base, DemoAuthority.OCSP));
        });
  }

  /**
   * A certificate for an OCSP responder, which need not be looked up itself (RFC 6960, 4.2.2.2).
   */
  X509Certificate issueResponder(PublicKey subjectKey, Instant from) {
    return issue(
        name("Countersign Demo Responder"),
        subjectKey,
        new Term(from, RESPONDER_LIFE),
        builder -> {
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
          builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        });
  }

  private interface Purpose {
    void addTo(X509v3CertificateBuilder builder) throws CertIOException;
  }

  private record Term(Instant from, Duration life) {}

  private X509Certificate issue(
      X500Name subject, PublicKey subjectKey, Term term, Purpose purpose) {
    try {
      X500Name issuer = X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder =
          builder(issuer, subject, subjectKey, term.from(), term.life());
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(subjectKey));
      purpose.addTo(builder);
      return signed(builder, key);
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("A certificate for " + subject + " cannot be made", e);
    }
  }

  /**
   * Where the issuer's certificate lies, and where to ask for revocations: a list or a responder.
   */
  private static void addAddresses(
      X509v3CertificateBuilder builder, URI base, GeneralName revocations) throws CertIOException {
    boolean list = revocations.getName().toString().endsWith(DemoAuthority.LIST);
    AccessDescription issuer =
        new AccessDescription(AccessDescription.id_ad_caIssuers, address(base, DemoAuthority.ROOT));
    AccessDescription responder = new AccessDescription(AccessDescription.id_ad_ocsp, revocations);
    builder.addExtension(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(
            list ? new AccessDescription[] {issuer} : new AccessDescription[] {responder, issuer}));
    if (list) {
      DistributionPointName name = new DistributionPointName(new GeneralNames(revocations));
      builder.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
    }
  }

  private static GeneralName address(URI base, String name) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, base + "/" + name);
  }

  private static X500Name subject(Identity identity) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, identity.organisation())
        .addRDN(BCStyle.CN, identity.name())
        .addRDN(BCStyle.SERIALNUMBER, identity.id())
        .build();
  }

  private static X500Name name(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, "Countersign Demo")
        .addRDN(BCStyle.CN, name)
        .build();
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
