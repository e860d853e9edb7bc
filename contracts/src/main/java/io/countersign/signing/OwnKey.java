package io.countersign.signing;

import static io.countersign.signing.KeyRefused.Reason.ALGORITHM;
import static io.countersign.signing.KeyRefused.Reason.LATE;
import static io.countersign.signing.KeyRefused.Reason.OF_THE_HOUSE;
import static io.countersign.signing.KeyRefused.Reason.OUT_OF_TIME;
import static io.countersign.signing.KeyRefused.Reason.REVOKED;
import static io.countersign.signing.KeyRefused.Reason.UNKNOWN;
import static io.countersign.signing.KeyRefused.Reason.UNTRUSTED;
import static io.countersign.signing.KeyRefused.Reason.USAGE;
import static io.countersign.signing.KeyRefused.Reason.WEAK;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
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
  private final List<X509Certificate> path;
  private final Optional<Instant> at;

  private OwnKey(Signer signer, List<X509Certificate> path, Optional<Instant> at) {
    this.signer = signer;
    this.path = List.copyOf(path);
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
    Signer signer = OwnKeyFiles.signer(file, password);
    return new OwnKey(signer, path(signer, trusted, house, now), Optional.empty());
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
    List<X509Certificate> chain = OwnKeyFiles.certificates(given.certificates());
    PublicKey key = chain.get(0).getPublicKey();
    SigningKey signing =
        given
            .value()
            .<SigningKey>map(value -> new GivenSignature(key, value))
            .orElseGet(AwaitedSignature::new);
    Signer signer = new Signer(Names.name(chain.get(0)), signing, chain);
    return new OwnKey(signer, path(signer, trusted, house, given.at()), Optional.of(given.at()));
  }

  /** The way from a good certificate to its root. */
  private static List<X509Certificate> path(
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
      return path;
    } catch (Objection e) {
      throw new KeyRefused(reason(e), "the certificate cannot be used: " + e.finding());
    }
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
      case ALGORITHM_UNKNOWN -> ALGORITHM;
      default -> UNTRUSTED;
    };
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
