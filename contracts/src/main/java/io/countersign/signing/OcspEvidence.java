package io.countersign.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * An OCSP response (RFC 6960), by the issuer itself or by a responder it has issued a certificate
 * for OCSP to, which says that it needs not be looked up itself.
 */
final class OcspEvidence implements RevocationEvidence {

  private static final Set<ASN1ObjectIdentifier> ID_DIGESTS =
      Set.of(OIWObjectIdentifiers.idSHA1, NISTObjectIdentifiers.id_sha256);
  private static final String NO_CHECK = OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId();

  /** Answers in a response: each costs a digest. */
  private static final int MOST = 20;

  private final byte[] der;
  private final BasicOCSPResp response;
  private final List<X509Certificate> certificates;

  private OcspEvidence(byte[] der, BasicOCSPResp response, List<X509Certificate> certificates) {
    this.der = der;
    this.response = response;
    this.certificates = certificates;
  }

  /** Reads a response; the objection says why it is none. */
  static OcspEvidence read(byte[] der) throws Objection {
    try {
      if (!Arrays.equals(der, ASN1Primitive.fromByteArray(der).getEncoded(ASN1Encoding.DER))) {
        throw new Objection(SealFlaw.DOSSIER_FOREIGN, "An OCSP response is not DER.");
      }
      requireNothingMore(der);
      OCSPResp outer = new OCSPResp(der);
      if (outer.getStatus() != OCSPResp.SUCCESSFUL
          || !(outer.getResponseObject() instanceof BasicOCSPResp response)) {
        throw new Objection(SealFlaw.DOSSIER_FOREIGN, "An OCSP response of no success.");
      }
      if (response.getResponses().length > MOST
          || response.getCerts().length > CertificateCheck.MOST) {
        throw new Objection(SealFlaw.DOSSIER_FOREIGN, "An OCSP response about too many.");
      }
      List<X509Certificate> certificates = new ArrayList<>();
      for (X509CertificateHolder holder : response.getCerts()) {
        certificates.add(CertificateReader.read(holder.getEncoded()));
      }
      return new OcspEvidence(der, response, certificates);
    } catch (IOException | OCSPException | GeneralSecurityException | RuntimeException e) {
      throw new Objection(
          SealFlaw.DOSSIER_FOREIGN, "An OCSP response cannot be read: " + e.getMessage());
    }
  }

  /** The parts of a response that nobody signs have room for what only some readers overlook. */
  private static void requireNothingMore(byte[] der) throws IOException, Objection {
    ASN1Sequence outer = ASN1Sequence.getInstance(der);
    if (outer.size() < 2) {
      return; // a refusal, which says no more than that
    }
    ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(outer.getObjectAt(1));
    ASN1Sequence bytes = ASN1Sequence.getInstance(tagged, true);
    byte[] octets = ASN1OctetString.getInstance(bytes.getObjectAt(1)).getOctets();
    ASN1Sequence basic = ASN1Sequence.getInstance(octets);
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(basic.getObjectAt(1));
    if (!CertificateReader.isPlain(algorithm)
        || !tagged.hasContextTag(0)
        || !carriesOnce(basic)
        || outer.size() > 2
        || bytes.size() > 2
        || basic.size() > 4
        || !Arrays.equals(octets, basic.getEncoded(ASN1Encoding.DER))) {
      throw new Objection(
          SealFlaw.DOSSIER_FOREIGN, "An OCSP response carries what its authority did not sign.");
    }
  }

  /** Whether the certificates are tagged as certificates, and none stands there twice. */
  private static boolean carriesOnce(ASN1Sequence basic) {
    if (basic.size() < 4) {
      return true;
    }
    ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(basic.getObjectAt(3));
    ASN1Sequence certificates = ASN1Sequence.getInstance(tagged, true);
    return tagged.hasContextTag(0)
        && new HashSet<>(List.of(certificates.toArray())).size() == certificates.size();
  }

  @Override
  public byte[] der() {
    return der.clone();
  }

  @Override
  public Instant asOf() {
    return response.getProducedAt().toInstant();
  }

  /** The responder's certificates that came with it. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  @Override
  public Optional<RevocationFact> about(
      X509Certificate certificate, X509Certificate issuer, Instant existedBy) {
    return Stream.of(response.getResponses())
        .filter(single -> isAbout(single.getCertID(), certificate, issuer))
        .findFirst()
        .filter(single -> isSigned(issuer, existedBy))
        .flatMap(single -> fact(single, existedBy));
  }

  private Optional<RevocationFact> fact(SingleResp single, Instant existedBy) {
    Instant asOf = single.getThisUpdate().toInstant();
    if (asOf.isAfter(existedBy.plus(TimeStamps.CLOCK_TOLERANCE))) {
      return Optional.empty();
    }
    if (single.getCertStatus() == null) { // Bouncy Castle's way to say good
      return Optional.of(new RevocationFact(asOf, Optional.empty(), remembersFrom(single)));
    }
    if (single.getCertStatus() instanceof RevokedStatus revoked) {
      Date since = revoked.getRevocationTime();
      return Optional.of(
          new RevocationFact(asOf, Optional.of(since.toInstant()), remembersFrom(single)));
    }
    return Optional.empty();
  }

  /** Since when the responder keeps certificates that have run out (RFC 6960, 4.4.4). */
  private static Optional<Instant> remembersFrom(SingleResp single) {
    return Optional.ofNullable(
            single.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff))
        .flatMap(cutoff -> Moments.read(cutoff.getExtnValue().getOctets()));
  }

  private static boolean isAbout(
      CertificateID id, X509Certificate certificate, X509Certificate issuer) {
    try {
      return ID_DIGESTS.contains(id.getHashAlgOID())
          && id.getSerialNumber().equals(certificate.getSerialNumber())
          && id.matchesIssuer(
              new JcaX509CertificateHolder(issuer),
              new JcaDigestCalculatorProviderBuilder().build());
    } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
      return false;
    }
  }

  private boolean isSigned(X509Certificate issuer, Instant existedBy) {
    Optional<String> signature =
        Algorithms.signature(response.getSignatureAlgorithmID().getAlgorithm());
    return signature.isPresent()
        && responder(issuer, existedBy)
            .filter(
                by ->
                    Algorithms.verifies(
                        signature.get(),
                        by.getPublicKey(),
                        response.getTBSResponseData(),
                        response.getSignature()))
            .filter(by -> Lineage.above(by, withIssuer(issuer)).containsAll(certificates))
            .isPresent();
  }

  /** What may stand in a response: the responder's certificate, and what is on its way up. */
  private List<X509Certificate> withIssuer(X509Certificate issuer) {
    List<X509Certificate> all = new ArrayList<>(certificates);
    all.add(issuer);
    return all;
  }

  private Optional<X509Certificate> responder(X509Certificate issuer, Instant existedBy) {
    if (isNamed(issuer)) {
      return Optional.of(issuer);
    }
    return certificates.stream()
        .filter(each -> isNamed(each) && mayRespond(each, issuer, existedBy))
        .findFirst();
  }

  private boolean isNamed(X509Certificate certificate) {
    try {
      RespID id = response.getResponderId();
      X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
      return id.equals(new RespID(holder.getSubject()))
          || id.equals(
              new RespID(
                  holder.getSubjectPublicKeyInfo(),
                  new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1)));
    } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
      return false;
    }
  }

  private boolean mayRespond(X509Certificate responder, X509Certificate issuer, Instant existedBy) {
    try {
      CertificateCheck.requireInTime(responder, response.getProducedAt().toInstant());
      CertificateCheck.requireInTime(responder, existedBy);
      Algorithms.requireStrong(responder);
      return CertificateCheck.purposes(responder).contains(KeyPurposeId.id_kp_OCSPSigning.getId())
          && responder.getExtensionValue(NO_CHECK) != null
          && CertificateCheck.isSignedBy(responder, issuer);
    } catch (Objection e) {
      return false;
    }
  }
}
