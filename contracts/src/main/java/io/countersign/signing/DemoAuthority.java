package io.countersign.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The demo certificate authority with all that a real one has: certificates that can be revoked, an
 * OCSP responder, a revocation list and a time-stamping authority. It answers questions to its own
 * addresses by itself and passes all others on, so that signing and checking need no server, and
 * the web application serves the same answers to everybody else.
 *
 * <p>For demonstration: its clock is the machine's and its keys are software keys.
 */
public final class DemoAuthority implements Wire, Signatories {

  /** Below the base: where time-stamps are given. */
  public static final String CLOCK = "tsa";

  /** Below the base: where OCSP requests are answered. */
  public static final String OCSP = "ocsp";

  /** Below the base: the revocation list. */
  public static final String LIST = "root.crl";

  /** Below the base: the root certificate. */
  public static final String ROOT = "root.cer";

  private static final String SIGNATORY = "signatory-";

  /** The responder gets a new key this long before its certificate runs out. */
  private static final Duration RESPONDER_LEFT = Duration.ofDays(60);

  /** And the clock much earlier: whatever it stamps shall be provable for this long. */
  private static final Duration CLOCK_LEFT = Duration.ofDays(1095);

  private final KeyVault vault;
  private final URI base;
  private final Wire elsewhere;
  private final Clock clock;
  private final Register register;

  /**
   * The authority of a vault.
   *
   * @param base the address it is served at, without a slash at the end; it stands in every
   *     certificate
   * @param elsewhere the way to all other authorities
   */
  public DemoAuthority(KeyVault vault, URI base, Wire elsewhere, Clock clock) {
    this.vault = vault;
    this.base = base;
    this.elsewhere = elsewhere;
    this.clock = clock;
    this.register = new Register(vault.folder().resolve("authority.txt"));
  }

  /** The address of its time-stamping authority. */
  public URI clock() {
    return URI.create(base + "/" + CLOCK);
  }

  public TrustAnchors trustAnchors() {
    return vault.trustAnchors();
  }

  /** The signer of this identity, with a P-256 key of its own. */
  @Override
  public Signer signer(Identity identity) {
    return signer(identity, KeyKind.P256);
  }

  /**
   * The signer of this identity, with a key of its own. Key and certificate are made when first
   * asked for, and anew when the certificate was revoked, runs out or says another name.
   */
  public Signer signer(Identity identity, KeyKind kind) {
    return vault.keyed(
        alias(identity, kind),
        kind,
        found -> isUsable(found) && Names.isOf(found, identity),
        (authority, key) ->
            registered(authority.issueRevocable(identity, key, clock.instant(), base)));
  }

  /** Declares the certificate of an identity void from now on; the next one gets a new key. */
  public void revoke(Identity identity, KeyKind kind, RevocationReason reason) {
    Signer signer = signer(identity, kind);
    register.revoked(signer.chain().get(0).getSerialNumber(), clock.instant(), reason);
  }

  /** The keys of signers that are kept here, by the signer's name. */
  public List<IssuedKey> keys() {
    return vault.certificates(SIGNATORY).stream()
        .map(
            certificate ->
                new IssuedKey(
                    certificate.getSerialNumber().toString(16),
                    Names.name(certificate),
                    Names.organisation(certificate),
                    Signer.digest(certificate),
                    certificate.getNotAfter().toInstant(),
                    register.revoked(certificate.getSerialNumber()).map(Register.Revoked::at)))
        .sorted(Comparator.comparing(IssuedKey::signer).thenComparing(IssuedKey::serial))
        .toList();
  }

  @Override
  public List<List<X509Certificate>> chains() {
    return vault.certificates(SIGNATORY).stream()
        .map(certificate -> List.of(certificate, root()))
        .toList();
  }

  /** Declares a certificate void from now on; its signer's next signature gets a new key. */
  public void revoke(IssuedKey key, RevocationReason reason) {
    register.revoked(new BigInteger(key.serial(), 16), clock.instant(), reason);
  }

  @Override
  public byte[] ask(URI address, Asking asking, byte[] question) throws IOException {
    String text = address.toString();
    if (!text.startsWith(base + "/")) {
      return elsewhere.ask(address, asking, question);
    }
    return answer(text.substring(base.toString().length() + 1), question);
  }

  /**
   * What it answers below its base.
   *
   * @throws IOException when nothing is there, or the question cannot be read
   */
  public byte[] answer(String name, byte[] question) throws IOException {
    return switch (name) {
      case CLOCK -> new DemoClock(clockSigner(), clock).answer(question);
      case OCSP -> new DemoResponder(responder(), root(), register, clock).answer(question);
      case LIST -> DemoList.of(vault.rootSigner(), register, clock.instant());
      case ROOT -> encoded(root());
      default -> throw new IOException("there is nothing at " + name);
    };
  }

  private Signer clockSigner() {
    return vault.keyed(
        CLOCK,
        KeyKind.P256,
        found -> isUsable(found) && isLasting(found, CLOCK_LEFT),
        (authority, key) -> registered(authority.issueClock(key, clock.instant(), base)));
  }

  private Signer responder() {
    return vault.keyed(
        OCSP,
        KeyKind.P256,
        found -> isLasting(found, RESPONDER_LEFT),
        (authority, key) -> authority.issueResponder(key, clock.instant()));
  }

  private X509Certificate root() {
    return vault.rootSigner().chain().get(0);
  }

  private X509Certificate registered(X509Certificate certificate) {
    register.issued(certificate);
    return certificate;
  }

  private boolean isUsable(X509Certificate certificate) {
    return vault.isCurrent(certificate)
        && register.revoked(certificate.getSerialNumber()).isEmpty();
  }

  private boolean isLasting(X509Certificate certificate, Duration left) {
    Instant until = certificate.getNotAfter().toInstant();
    return until.isAfter(clock.instant().plus(left));
  }

  private static String alias(Identity identity, KeyKind kind) {
    return SIGNATORY + identity.id() + (kind == KeyKind.P256 ? "" : "-rsa");
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has an encoding", e);
    }
  }
}
