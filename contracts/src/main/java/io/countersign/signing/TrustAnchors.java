package io.countersign.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The root certificates that are believed; a certificate that only looks like one of them is not.
 */
public final class TrustAnchors {

  private final List<X509Certificate> certificates;
  private final List<X509Certificate> clocks;

  private TrustAnchors(List<X509Certificate> certificates, List<X509Certificate> clocks) {
    this.certificates = List.copyOf(certificates);
    this.clocks = List.copyOf(clocks);
  }

  public static TrustAnchors of(X509Certificate... certificates) {
    return new TrustAnchors(List.of(certificates), List.of(certificates));
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
      List<X509Certificate> all = found.stream().map(X509Certificate.class::cast).toList();
      return new TrustAnchors(all, all);
    } catch (CertificateException e) {
      throw new IllegalArgumentException("no certificate can be read: " + e.getMessage(), e);
    }
  }

  /** The same for signers; of time-stamping authorities also those of the others are believed. */
  public TrustAnchors withClocksOf(TrustAnchors others) {
    Set<X509Certificate> all = new LinkedHashSet<>(clocks);
    all.addAll(others.clocks);
    return new TrustAnchors(certificates, List.copyOf(all));
  }

  /** The same, and of signers also those of the others are believed. */
  public TrustAnchors withSignersOf(TrustAnchors others) {
    Set<X509Certificate> all = new LinkedHashSet<>(certificates);
    all.addAll(others.certificates);
    return new TrustAnchors(List.copyOf(all), clocks);
  }

  /** What is believed of time-stamping authorities, and of nobody else. */
  TrustAnchors clocks() {
    return new TrustAnchors(clocks, clocks);
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
