package io.countersign.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** Reads certificates that somebody handed in, and overlooks nothing that stands around them. */
final class CertificateReader {

  private CertificateReader() {}

  /**
   * A certificate in DER, and nothing more.
   *
   * @throws CertificateException when it is none, or its algorithm is not named twice in one way
   */
  static X509Certificate read(byte[] der) throws CertificateException {
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    if (!Arrays.equals(der, certificate.getEncoded())) {
      throw new CertificateException("it is not DER");
    }
    try {
      Certificate parts = Certificate.getInstance(der);
      requireSame(parts.getSignatureAlgorithm(), parts.getTBSCertificate().getSignature());
    } catch (IOException | RuntimeException e) {
      throw new CertificateException(e.getMessage(), e);
    }
    return certificate;
  }

  /** Of an algorithm that is named inside and outside of what is signed nobody signs the latter. */
  static void requireSame(AlgorithmIdentifier outside, AlgorithmIdentifier inside)
      throws IOException {
    if (!Arrays.equals(outside.getEncoded(ASN1Encoding.DER), inside.getEncoded(ASN1Encoding.DER))) {
      throw new IOException("it names two algorithms");
    }
  }

  /** Whether an algorithm has no parameters, in which anything could stand. */
  static boolean isPlain(AlgorithmIdentifier algorithm) {
    return algorithm.getParameters() == null
        || (DERNull.INSTANCE.equals(algorithm.getParameters())
            && !Algorithms.isEllipticCurve(algorithm.getAlgorithm()));
  }
}
