package io.countersign.signing;

import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Checks the time-stamp of a signature, when there is one (RFC 3161): it must be for this signature
 * value and come from a trusted time-stamping authority. One that is there must be good.
 */
final class TimeStampCheck {

  private TimeStampCheck() {}

  /** The time before which the signature is proven to have existed. */
  static Optional<Instant> provenTime(CmsReader.Cms cms, TrustAnchors anchors) throws Objection {
    Optional<ASN1Encodable> value = AttributeCheck.timeStampToken(cms);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(value.get()));
      requireImprint(cms, token);
      List<X509Certificate> given = new ArrayList<>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        given.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
      X509Certificate authority =
          given.stream()
              .filter(c -> token.getSID().match(holder(c)))
              .findFirst()
              .orElseThrow(() -> new TSPException("The authority's certificate is missing"));
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
      Instant time = token.getTimeStampInfo().getGenTime().toInstant();
      CertificateCheck.requireInTime(authority, time);
      CertificateCheck.requireStrong(authority);
      new CertificateCheck(anchors).requireTrusted(authority, given, time);
      return Optional.of(time);
    } catch (TSPException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    } catch (Objection e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
  }

  private static void requireImprint(CmsReader.Cms cms, TimeStampToken token) throws TSPException {
    boolean sha256 =
        NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID());
    byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
    if (!sha256 || !MessageDigest.isEqual(imprint, cms.signatureValue().octets())) {
      throw new TSPException("It is for another signature");
    }
  }

  private static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new X509CertificateHolder(certificate.getEncoded());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("A parsed certificate has an encoding", e);
    }
  }
}
