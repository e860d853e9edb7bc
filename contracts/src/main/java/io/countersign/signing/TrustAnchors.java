package io.countersign.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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

  /**
   * Reads certificates from PEM.
   *
   * @throws IllegalArgumentException when there is no certificate in it
   */
  public static TrustAnchors read(String pem) {
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      if (found.isEmpty()) {
        throw new IllegalArgumentException("there is no certificate in it");
      }
      return new TrustAnchors(found.stream().map(X509Certificate.class::cast).toList());
    } catch (CertificateException e) {
      throw new IllegalArgumentException("no certificate can be read: " + e.getMessage(), e);
    }
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
