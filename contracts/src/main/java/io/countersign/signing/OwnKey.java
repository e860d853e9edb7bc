package io.countersign.signing;

import static io.countersign.signing.KeyRefused.Reason.ALGORITHM;
import static io.countersign.signing.KeyRefused.Reason.CERTIFICATE_UNREADABLE;
import static io.countersign.signing.KeyRefused.Reason.LATE;
import static io.countersign.signing.KeyRefused.Reason.NOT_ONE;
import static io.countersign.signing.KeyRefused.Reason.OF_THE_HOUSE;
import static io.countersign.signing.KeyRefused.Reason.OUT_OF_TIME;
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
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key and certificate of the signer's own, for one signature: brought in a PKCS#12 file, of which
 * neither file nor password is kept or logged, or kept by the signer, who brings what it signed.
 */
public final class OwnKey {

  /** The largest file that is read. */
  public static final int MOST_BYTES = 100_000;

  private final Signer signer;
  private final Optional<Instant> at;

  private OwnKey(Signer signer, Optional<Instant> at) {
    this.signer = signer;
    this.at = at;
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
    requireGood(signer, trusted, house, now);
    return new OwnKey(signer, Optional.empty());
  }

  /**
   * A key that stays with the signer, after the same look at its certificate.
   *
   * @throws KeyRefused when it is not good for signing, or what was signed is too old
   */
  static OwnKey elsewhere(
      SignedElsewhere given, TrustAnchors trusted, TrustAnchors house, Instant now) {
    if (given.at().isAfter(now) || given.at().isBefore(now.minus(SignedElsewhere.GOOD))) {
      throw new KeyRefused(LATE, "what was signed was given out more than an hour ago");
    }
    List<X509Certificate> chain = chain(given.certificates());
    PublicKey key = chain.get(0).getPublicKey();
    SigningKey signing =
        given
            .value()
            .<SigningKey>map(value -> new GivenSignature(key, value))
            .orElseGet(AwaitedSignature::new);
    Signer signer = new Signer(Names.name(chain.get(0)), signing, chain);
    requireGood(signer, trusted, house, given.at());
    return new OwnKey(signer, Optional.of(given.at()));
  }

  private static void requireGood(
      Signer signer, TrustAnchors trusted, TrustAnchors house, Instant now) {
    X509Certificate certificate = signer.chain().get(0);
    try {
      CertificateCheck check = new CertificateCheck(trusted);
      CertificateCheck.requireInTime(certificate, now);
      CertificateCheck.requireForSigning(certificate);
      for (X509Certificate each : signer.chain()) {
        Algorithms.requireStrong(each);
      }
      List<X509Certificate> path = check.requireTrusted(certificate, signer.chain(), now);
      if (house.certificates().contains(path.get(path.size() - 1))) {
        throw new KeyRefused(OF_THE_HOUSE, "the certificate was issued by this house");
      }
    } catch (Objection e) {
      throw new KeyRefused(reason(e), "the certificate cannot be used: " + e.finding());
    }
  }

  /** The certificates in a file: the one that is no authority's, and then the others. */
  private static List<X509Certificate> chain(byte[] file) {
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

  private static KeyRefused.Reason reason(Objection objection) {
    if (!(objection.finding().flaw() instanceof SealFlaw flaw)) {
      return UNTRUSTED;
    }
    return switch (flaw) {
      case CERTIFICATE_OUT_OF_TIME -> OUT_OF_TIME;
      case CERTIFICATE_USAGE -> USAGE;
      case ALGORITHM_WEAK -> WEAK;
      case ALGORITHM_UNKNOWN -> ALGORITHM;
      default -> UNTRUSTED;
    };
  }

  private static Signer only(byte[] file, char[] password) {
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

  public Signer signer() {
    return signer;
  }

  /** The time that the signature claims, when it was made elsewhere. */
  Optional<Instant> at() {
    return at;
  }

  /** Where the key is, in words after {@code own}. */
  public String place() {
    return at.isPresent() ? "kept by the signer" : "brought for this signature";
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
