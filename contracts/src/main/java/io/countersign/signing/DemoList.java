package io.countersign.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** The revocation list of the demo (RFC 5280, 5), made anew with each question. */
final class DemoList {

  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private DemoList() {}

  static byte[] of(Signer root, Register register, Instant now) {
    X509Certificate certificate = root.chain().get(0);
    try {
      X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(certificate, Date.from(now));
      builder.setNextUpdate(Date.from(now.plus(GOOD_FOR)));
      register
          .revoked()
          .forEach(
              (serial, revoked) ->
                  builder.addCRLEntry(serial, Date.from(revoked.at()), revoked.reason().code()));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
      builder.addExtension( // nothing is ever taken off the list
          new ASN1ObjectIdentifier(CrlEvidence.KEEPS_EXPIRED),
          false,
          new ASN1GeneralizedTime(certificate.getNotBefore()));
      return builder.build(root.contentSigner()).getEncoded();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The revocation list cannot be made", e);
    }
  }
}
