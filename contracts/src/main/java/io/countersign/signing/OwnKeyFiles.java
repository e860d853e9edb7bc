package io.countersign.signing;

import static io.countersign.signing.KeyRefused.Reason.CERTIFICATE_UNREADABLE;
import static io.countersign.signing.KeyRefused.Reason.NOT_ONE;
import static io.countersign.signing.KeyRefused.Reason.UNREADABLE;
import static io.countersign.signing.OwnKey.MOST_BYTES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads the files in which people bring a key of their own, or the certificate of one. */
final class OwnKeyFiles {

  private OwnKeyFiles() {}

  /** The one key in a PKCS#12 file, with its certificates. */
  static Signer signer(byte[] file, char[] password) {
    if (file.length == 0) {
      throw new KeyRefused(UNREADABLE, "no key file was chosen");
    } else if (file.length > MOST_BYTES) {
      throw new KeyRefused(UNREADABLE, "a key file has up to 100,000 bytes");
    }
    List<Signer> found = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      for (String alias : Collections.list(store.aliases())) {
        Certificate[] chain = store.getCertificateChain(alias);
        Key key = chain == null ? null : store.getKey(alias, password);
        if (chain != null && key instanceof PrivateKey secret) {
          List<X509Certificate> certificates =
              Arrays.stream(chain).map(X509Certificate.class::cast).toList();
          found.add(
              new Signer(Names.name(certificates.get(0)), new BroughtKey(secret), certificates));
        }
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new KeyRefused(UNREADABLE, "the file does not open with this password");
    }
    if (found.size() != 1) {
      throw new KeyRefused(NOT_ONE, "the file has %d keys, not one".formatted(found.size()));
    }
    return found.get(0);
  }

  /** The certificates in a file: the one that is no authority's, and then the others. */
  static List<X509Certificate> certificates(byte[] file) {
    if (file.length == 0) {
      throw new KeyRefused(CERTIFICATE_UNREADABLE, "no certificate was chosen");
    } else if (file.length > MOST_BYTES) {
      throw new KeyRefused(
          CERTIFICATE_UNREADABLE, "a file of certificates has up to 100,000 bytes");
    }
    List<X509Certificate> own = new ArrayList<>();
    List<X509Certificate> authorities = new ArrayList<>();
    try {
      for (Certificate each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(file))) {
        X509Certificate certificate = (X509Certificate) each;
        (certificate.getBasicConstraints() < 0 ? own : authorities).add(certificate);
      }
    } catch (CertificateException | RuntimeException e) {
      throw new KeyRefused(CERTIFICATE_UNREADABLE, "the file cannot be read as certificates");
    }
    if (own.size() != 1) {
      throw new KeyRefused(
          CERTIFICATE_UNREADABLE,
          "the file has %d certificates of people, not one".formatted(own.size()));
    }
    own.addAll(authorities);
    return own;
  }
}
