package io.countersign.signing;

import static io.countersign.signing.SealFlaw.ALGORITHM_WEAK;
import static io.countersign.signing.SealFlaw.CERTIFICATE_CONTENT;
import static io.countersign.signing.SealFlaw.CERTIFICATE_EXPIRED_SINCE;
import static io.countersign.signing.SealFlaw.CMS_ENCODING;
import static io.countersign.signing.SealFlaw.DIGEST_MISMATCH;
import static io.countersign.signing.SealFlaw.REVOCATION_UNKNOWN;
import static io.countersign.signing.SealFlaw.SIGNATURE_WRONG;
import static io.countersign.signing.SealFlaw.SIGNER_NAME;

import io.countersign.documents.Finding;
import io.countersign.documents.SignatureMark;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Checks one signature by itself: encoding, attributes, digest, key, certificate and time-stamp.
 */
final class SignatureCheck {

  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");
  private static final Map<ASN1ObjectIdentifier, String> SIGNATURES =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA",
          PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
          PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
          PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA");

  /** Verifies a P-256 signature several times faster than the provider of Java 17. */
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final TrustAnchors anchors;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  SignatureCheck(TrustAnchors anchors, Instant now) {
    this.anchors = anchors;
    this.now = now;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Checks a signature that stands beside its content; a file says no time and no name. */
  void check(byte[] contents, byte[] content) {
    try {
      CmsReader.Cms cms = CmsReader.read(contents);
      X509Certificate certificate = certificate(cms);
      attempt(() -> AttributeCheck.requireBaseline(cms));
      attempt(() -> AttributeCheck.requireNamed(cms, certificate));
      attempt(() -> requireSigned(cms, certificate, content));
      certificate(cms, certificate, certificate.getNotBefore().toInstant());
    } catch (Objection e) {
      findings.add(e.finding());
    }
  }

  /** Checks that the certificate of a signature says this name and organisation. */
  void requireSigner(byte[] contents, Identity signer) {
    attempt(
        () -> {
          X509Certificate certificate = certificate(CmsReader.read(contents));
          if (!Names.isOf(certificate, signer)) {
            throw new Objection(
                SIGNER_NAME,
                "Expected \"%s\" of \"%s\", the certificate says \"%s\" of \"%s\"."
                    .formatted(
                        signer.name(),
                        signer.organisation(),
                        Names.name(certificate),
                        Names.organisation(certificate)));
          }
        });
  }

  /** What was seen, when at least signer and certificate can be told. */
  Optional<SeenSeal> check(SignatureMark mark) {
    CmsReader.Cms cms;
    X509Certificate certificate;
    try {
      cms = CmsReader.read(mark.contents());
      certificate = certificate(cms);
    } catch (Objection e) {
      findings.add(e.finding());
      return Optional.empty();
    }
    attempt(() -> AttributeCheck.requireBaseline(cms));
    attempt(() -> AttributeCheck.requireNamed(cms, certificate));
    attempt(() -> requireSigned(cms, certificate, mark.signedBytes()));
    attempt(() -> requireName(mark, certificate));
    certificate(cms, certificate, mark.at());
    Optional<BookingBinding> binding = Optional.empty();
    try {
      binding = AttributeCheck.binding(cms);
    } catch (Objection e) {
      findings.add(e.finding());
    }
    return Optional.of(
        new SeenSeal(
            mark.field(),
            Names.id(certificate),
            Names.name(certificate),
            Names.organisation(certificate),
            mark.at(),
            Signer.digest(certificate),
            cms.signatureValue(),
            binding));
  }

  private interface Step {
    void run() throws Objection;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (Objection e) {
      findings.add(e.finding());
    } catch (RuntimeException e) {
      // what Bouncy Castle cannot read it answers with one of several unchecked exceptions
      findings.add(new Finding(CMS_ENCODING, String.valueOf(e.getMessage())));
    }
  }

  private void certificate(CmsReader.Cms cms, X509Certificate certificate, Instant at) {
    CertificateCheck check = new CertificateCheck(anchors);
    attempt(() -> CertificateCheck.requireInTime(certificate, at));
    attempt(() -> check.requireTrusted(certificate, cms.certificates(), at));
    attempt(() -> CertificateCheck.requireForSigning(certificate));
    for (X509Certificate each : cms.certificates()) {
      attempt(() -> CertificateCheck.requireStrong(each));
    }
    Instant proven = now;
    try {
      proven = TimeStampCheck.provenTime(cms, anchors).orElse(now);
    } catch (Objection e) {
      findings.add(e.finding());
    }
    if (proven.isAfter(certificate.getNotAfter().toInstant())) {
      findings.add(
          new Finding(
              CERTIFICATE_EXPIRED_SINCE,
              "It ran out on " + certificate.getNotAfter().toInstant() + "."));
    }
    if (!CertificateCheck.isNeverRevoked(certificate)) {
      findings.add(new Finding(REVOCATION_UNKNOWN, ""));
    }
  }

  /** The certificate that the signer names, to the letter: equal names can be spelt differently. */
  private static X509Certificate certificate(CmsReader.Cms cms) throws Objection {
    try {
      IssuerAndSerialNumber id = IssuerAndSerialNumber.getInstance(cms.signer().getSID().getId());
      byte[] issuer = id.getName().getEncoded(ASN1Encoding.DER);
      for (X509Certificate each : cms.certificates()) {
        if (each.getSerialNumber().equals(id.getSerialNumber().getValue())
            && Arrays.equals(each.getIssuerX500Principal().getEncoded(), issuer)) {
          return each;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Objection(CERTIFICATE_CONTENT, "The signer's name cannot be read.");
    }
    throw new Objection(CERTIFICATE_CONTENT, "The signer's certificate is missing.");
  }

  private static void requireSigned(CmsReader.Cms cms, X509Certificate certificate, byte[] content)
      throws Objection {
    String digest = DIGESTS.get(cms.signer().getDigestAlgorithm().getAlgorithm());
    String signature = SIGNATURES.get(cms.signer().getDigestEncryptionAlgorithm().getAlgorithm());
    if (digest == null || signature == null) {
      throw new Objection(ALGORITHM_WEAK, "Of the signature.");
    }
    AttributeCheck.requireAlgorithms(cms);
    try {
      byte[] found = MessageDigest.getInstance(digest).digest(content);
      if (!MessageDigest.isEqual(found, AttributeCheck.messageDigest(cms))) {
        throw new Objection(DIGEST_MISMATCH, "");
      }
      Signature verifier = Signature.getInstance(signature, BOUNCY_CASTLE);
      verifier.initVerify(certificate.getPublicKey());
      verifier.update(cms.signer().getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER));
      if (!verifier.verify(cms.signer().getEncryptedDigest().getOctets())) {
        throw new Objection(SIGNATURE_WRONG, "");
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new Objection(SIGNATURE_WRONG, String.valueOf(e.getMessage()));
    }
  }

  private static void requireName(SignatureMark mark, X509Certificate certificate)
      throws Objection {
    String name = Names.name(certificate);
    if (!name.equals(mark.terms().name())) {
      throw new Objection(
          SIGNER_NAME,
          "It claims \"" + mark.terms().name() + "\", the certificate says \"" + name + "\".");
    }
  }
}
