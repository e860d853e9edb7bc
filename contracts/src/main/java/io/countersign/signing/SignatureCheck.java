package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CERTIFICATE_CONTENT;
import static io.countersign.signing.SealFlaw.CMS_ATTRIBUTES;
import static io.countersign.signing.SealFlaw.DIGEST_MISMATCH;
import static io.countersign.signing.SealFlaw.REVOCATION_UNKNOWN;
import static io.countersign.signing.SealFlaw.SIGNATURE_AMBIGUOUS;
import static io.countersign.signing.SealFlaw.SIGNATURE_WRONG;
import static io.countersign.signing.SealFlaw.SIGNER_NAME;

import io.countersign.documents.Digest;
import io.countersign.documents.Finding;
import io.countersign.documents.SignatureMark;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;

/**
 * Checks one signature by itself: encoding, attributes, digest, key, certificate and time-stamp.
 */
final class SignatureCheck {

  private final List<Finding> findings = new ArrayList<>();
  private final Attempts attempts = new Attempts(findings);

  List<Finding> findings() {
    return findings;
  }

  /**
   * Checks a signature that stands beside its content, by a key of this house: a file says no time
   * and no name, and its certificate is one that nobody revokes.
   */
  void check(byte[] contents, byte[] content, TrustAnchors anchors) {
    try {
      CmsReader.Cms cms = CmsReader.read(contents);
      X509Certificate certificate = certificate(cms);
      attempt(() -> AttributeCheck.requireBaseline(cms));
      attempt(() -> AttributeCheck.requireNamed(cms, certificate));
      attempt(() -> requireSigned(cms, certificate, content));
      attempt(
          () ->
              new CertificateCheck(anchors)
                  .requireTrusted(
                      certificate, cms.certificates(), certificate.getNotBefore().toInstant()));
      attempt(() -> CertificateCheck.requireForSigning(certificate));
      for (X509Certificate each : cms.certificates()) {
        attempt(() -> Algorithms.requireStrong(each));
      }
      if (AttributeCheck.timeStampToken(cms).isPresent()) {
        findings.add(new Finding(CMS_ATTRIBUTES, "It carries a time-stamp."));
      }
      if (!CertificateCheck.isNeverRevoked(certificate)) {
        findings.add(new Finding(REVOCATION_UNKNOWN, ""));
      }
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
  Optional<SeenSeal> check(SignatureMark mark, TrustCheck trust) {
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
    TrustCheck.Trusted trusted = trust.check(cms, certificate, mark, findings);
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
            Digest.of(certificate.getPublicKey().getEncoded()),
            Qualification.isStated(certificate),
            cms.signatureValue(),
            binding,
            trusted.level(),
            trusted.provenAt()));
  }

  private void attempt(Attempts.Step step) {
    attempts.at(step);
  }

  /** The certificate that the signer names, to the letter: equal names can be spelt differently. */
  static X509Certificate certificate(CmsReader.Cms cms) throws Objection {
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
    Optional<String> digest = Algorithms.digest(cms.signer().getDigestAlgorithm().getAlgorithm());
    Optional<String> signature =
        Algorithms.signature(cms.signer().getDigestEncryptionAlgorithm().getAlgorithm());
    if (digest.isEmpty() || signature.isEmpty()) {
      throw Algorithms.notTaken(
          cms.signer().getDigestAlgorithm(), cms.signer().getDigestEncryptionAlgorithm());
    }
    AttributeCheck.requireAlgorithms(cms);
    try {
      byte[] found = MessageDigest.getInstance(digest.get()).digest(content);
      if (!MessageDigest.isEqual(found, AttributeCheck.messageDigest(cms))) {
        throw new Objection(DIGEST_MISMATCH, "");
      }
      byte[] signed = cms.signer().getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER);
      byte[] value = cms.signer().getEncryptedDigest().getOctets();
      PublicKey key = certificate.getPublicKey();
      byte[] form = SignatureValue.inOneForm(value, key).orElse(value);
      if (!Algorithms.verifies(signature.get(), key, signed, form)) {
        throw new Objection(SIGNATURE_WRONG, "");
      }
      if (!Arrays.equals(form, value)) {
        throw new Objection(SIGNATURE_AMBIGUOUS, "Anybody can write the other form.");
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
