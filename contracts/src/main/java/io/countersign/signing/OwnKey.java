package io.countersign.signing;

import static io.countersign.signing.KeyRefused.Reason.NOT_ONE;
import static io.countersign.signing.KeyRefused.Reason.OF_THE_HOUSE;
import static io.countersign.signing.KeyRefused.Reason.OUT_OF_TIME;
import static io.countersign.signing.KeyRefused.Reason.REVOKED;
import static io.countersign.signing.KeyRefused.Reason.UNKNOWN;
import static io.countersign.signing.KeyRefused.Reason.UNREADABLE;
import static io.countersign.signing.KeyRefused.Reason.UNTRUSTED;
import static io.countersign.signing.KeyRefused.Reason.USAGE;
import static io.countersign.signing.KeyRefused.Reason.WEAK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key and certificate of the signer's own, brought in a PKCS#12 file for one signature. Neither
 * file nor password is kept or logged; both are forgotten with this.
 */
public final class OwnKey {

  /** The largest file that is read. */
  public static final int MOST_BYTES = 100_000;

  private final Signer signer;
  private final List<X509Certificate> path;

  private OwnKey(Signer signer, List<X509Certificate> path) {
    this.signer = signer;
    this.path = List.copyOf(path);
  }

  /**
   * Opens a file and looks at its certificate: in time, for signing, strong, and from an authority
   * that is trusted and not the house's own.
   *
   * @throws KeyRefused when it is not good for signing
   */
  static OwnKey open(
      byte[] file, char[] password, TrustAnchors trusted, TrustAnchors house, Instant now) {
    Signer signer = only(file, password);
    X509Certificate certificate = signer.chain().get(0);
    List<X509Certificate> path;
    try {
      CertificateCheck check = new CertificateCheck(trusted);
      CertificateCheck.requireInTime(certificate, now);
      CertificateCheck.requireForSigning(certificate);
      for (X509Certificate each : signer.chain()) {
        Algorithms.requireStrong(each);
      }
      path = check.requireTrusted(certificate, signer.chain(), now);
      if (house.certificates().contains(path.get(path.size() - 1))) {
        throw new KeyRefused(OF_THE_HOUSE, "the certificate was issued by this house");
      }
    } catch (Objection e) {
      throw new KeyRefused(reason(e), "the certificate cannot be used: " + e.finding());
    }
    return new OwnKey(signer, path);
  }

  /**
   * Asks the authorities whether a certificate on the way to the root was revoked: of a key that
   * somebody brings, nobody knows before. An answer from before the signature does not count.
   *
   * @throws KeyRefused when one was, or nobody says that none was
   */
  void requireNotRevoked(Revocations authorities, Instant now) {
    for (int place = 0; place + 1 < path.size(); place++) {
      X509Certificate certificate = path.get(place);
      if (CertificateCheck.isNeverRevoked(certificate)) {
        continue;
      }
      X509Certificate issuer = path.get(place + 1);
      List<String> failures = new ArrayList<>();
      RevocationFact fact =
          authorities
              .about(certificate, issuer, failures)
              .flatMap(said -> said.about(certificate, issuer, now))
              .orElseThrow(
                  () ->
                      unknown(certificate, "no authority says so " + String.join("; ", failures)));
      if (fact.isRevokedAt(now)) {
        throw new KeyRefused(
            REVOKED, "the certificate %s was revoked".formatted(name(certificate)));
      }
      if (fact.asOf().isBefore(now.minus(TimeStamps.EVIDENCE_TOLERANCE))) {
        throw unknown(certificate, "what its authority says is of " + fact.asOf());
      }
    }
  }

  private static KeyRefused unknown(X509Certificate certificate, String why) {
    return new KeyRefused(
        UNKNOWN,
        "nobody can know now that the certificate %s was not revoked: %s"
            .formatted(name(certificate), why.strip()));
  }

  private static String name(X509Certificate certificate) {
    return "\"" + Names.name(certificate) + "\"";
  }

  private static KeyRefused.Reason reason(Objection objection) {
    if (!(objection.finding().flaw() instanceof SealFlaw flaw)) {
      return UNTRUSTED;
    }
    return switch (flaw) {
      case CERTIFICATE_OUT_OF_TIME -> OUT_OF_TIME;
      case CERTIFICATE_USAGE -> USAGE;
      case ALGORITHM_WEAK -> WEAK;
      default -> UNTRUSTED;
    };
  }

  private static Signer only(byte[] file, char[] password) {
    if (file.length == 0 || file.length > MOST_BYTES) {
      throw new KeyRefused(UNREADABLE, "a key file has 1 to 100,000 bytes");
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

  public Signer signer() {
    return signer;
  }

  /**
   * Whether the certificate is of a person: all words of the name stand in it, in any order,
   * however they are written and accented.
   */
  public boolean isOf(String person) {
    return words(signer.name()).containsAll(words(person));
  }

  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "OwnKey[" + signer + "]";
  }
}
