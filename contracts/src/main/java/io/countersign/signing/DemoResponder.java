package io.countersign.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The OCSP responder of the demo (RFC 6960): what it did not issue it does not know. */
final class DemoResponder {

  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final int MOST_QUESTIONS = 50;

  private final Signer signer;
  private final X509Certificate root;
  private final Register register;
  private final Clock clock;

  DemoResponder(Signer signer, X509Certificate root, Register register, Clock clock) {
    this.signer = signer;
    this.root = root;
    this.register = register;
    this.clock = clock;
  }

  /** The response to a request; one that cannot be read is answered as malformed. */
  byte[] answer(byte[] question) throws IOException {
    OCSPReq request;
    try {
      request = new OCSPReq(question);
      if (request.getRequestList().length > MOST_QUESTIONS) {
        return malformed();
      }
    } catch (IOException | RuntimeException e) {
      return malformed();
    }
    try {
      return signed(request).getEncoded();
    } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
      throw new IOException("The OCSP request cannot be answered", e);
    }
  }

  private OCSPResp signed(OCSPReq request)
      throws GeneralSecurityException, OCSPException, OperatorCreationException {
    X509CertificateHolder own = new JcaX509CertificateHolder(signer.chain().get(0));
    BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
    Instant now = clock.instant();
    Extensions remembers =
        new Extensions(
            new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                false,
                new DEROctetString(encoded(root.getNotBefore()))));
    for (Req each : request.getRequestList()) {
      builder.addResponse(
          each.getCertID(),
          status(each.getCertID()),
          Date.from(now),
          Date.from(now.plus(GOOD_FOR)),
          remembers);
    }
    Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null) {
      builder.setResponseExtensions(new Extensions(nonce));
    }
    return new OCSPRespBuilder()
        .build(
            OCSPRespBuilder.SUCCESSFUL,
            builder.build(
                signer.contentSigner(), new X509CertificateHolder[] {own}, Date.from(now)));
  }

  private static byte[] encoded(Date time) {
    try {
      return new ASN1GeneralizedTime(time).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("A time has an encoding", e);
    }
  }

  private CertificateStatus status(CertificateID id)
      throws GeneralSecurityException, OCSPException, OperatorCreationException {
    boolean ours =
        id.matchesIssuer(
            new JcaX509CertificateHolder(root), new JcaDigestCalculatorProviderBuilder().build());
    if (!ours || !register.hasIssued(id.getSerialNumber())) {
      return new UnknownStatus();
    }
    Optional<Register.Revoked> revoked = register.revoked(id.getSerialNumber());
    return revoked.isEmpty()
        ? CertificateStatus.GOOD
        : new RevokedStatus(Date.from(revoked.get().at()), revoked.get().reason().code());
  }

  private static byte[] malformed() throws IOException {
    try {
      return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null).getEncoded();
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }
}
