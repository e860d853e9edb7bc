package io.countersign.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * The root certificates that are believed; a certificate that only looks like one of them is not.
 */
public final class TrustAnchors {

  private final List<X509Certificate> certificates;

  private TrustAnchors(List<X509Certificate> certificates) {
    this.certificates = List.copyOf(certificates);
  }

  public static TrustAnchors of(X509Certificate... certificates) {
    return new TrustAnchors(List.of(certificates));
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  /** The certificates as PEM, to be imported into a viewer or handed to another validator. */
  public String pem() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      try {
        pem.append("-----BEGIN CERTIFICATE-----\n")
            .append(lines.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("A parsed certificate has an encoding", e);
      }
    }
    return pem.toString();
  }
}
