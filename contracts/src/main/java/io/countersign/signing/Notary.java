package io.countersign.signing;

import io.countersign.documents.Digest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Everything that signing contracts, keeping them provable and checking them needs. */
public final class Notary {

  private final Signatories signatories;
  private final Authorities authorities;
  private final Clock clock;

  public Notary(Signatories signatories, Authorities authorities, Clock clock) {
    this.signatories = signatories;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** The keys of those who sign. */
  public Signatories signatories() {
    return signatories;
  }

  /**
   * A key that a signer brought for one signature, in a PKCS#12 file.
   *
   * @throws KeyRefused when it is not good for signing here
   */
  public OwnKey own(byte[] file, char[] password) {
    Instant now = clock.instant();
    return notRevoked(OwnKey.open(file, password, authorities.anchors(), house(), now), now);
  }

  /**
   * A key that stays with the signer.
   *
   * @throws KeyRefused when it is not good for signing here, or what was signed is too old
   */
  public OwnKey own(SignedElsewhere given) {
    Instant now = clock.instant();
    return notRevoked(OwnKey.elsewhere(given, authorities.anchors(), house(), now), now);
  }

  private OwnKey notRevoked(OwnKey own, Instant now) {
    own.requireNotRevoked(authorities.revocations(), now);
    return own;
  }

  private TrustAnchors house() {
    return signatories instanceof DemoAuthority demo ? demo.trustAnchors() : TrustAnchors.of();
  }

  /** Seals with a time-stamp. */
  public Seal seal() {
    return new Seal(clock, authorities.stamps());
  }

  /** The same with a key of the signer's own, which may say when it signed. */
  public Seal seal(OwnKey own) {
    Clock claimed = own.at().map(at -> Clock.fixed(at, ZoneOffset.UTC)).orElse(clock);
    return new Seal(claimed, authorities.stamps());
  }

  /**
   * A time-stamp for a digest, as DER, to be kept beside what it is of.
   *
   * @throws TimeStampUnavailable when no authority gives a good one
   */
  public byte[] stamp(Digest imprint) {
    return authorities.stamps().stamp(imprint);
  }

  /** Time-stamping authorities that give no usable time-stamp now, each with the reason. */
  public List<String> silentClocks() {
    return authorities.stamps().silent(Digest.of(new byte[0]));
  }

  /**
   * The keys of those who sign, and what the authorities say about each now.
   *
   * @throws NoKey when a place where keys are kept does not open
   */
  public List<KeyStanding> keys() {
    return signatories.chains().stream()
        .map(chain -> KeyStanding.of(chain, authorities.revocations(), clock.instant()))
        .toList();
  }

  /** Checks that ask the authorities where a document does not prove what was revoked. */
  public SealCheck check() {
    return new SealCheck(authorities.anchors(), clock, authorities.revocations());
  }

  /** What keeps signed documents provable. */
  public LongTerm longTerm() {
    return new LongTerm(authorities.stamps(), authorities.revocations(), authorities.anchors());
  }

  /**
   * What keeps documents provable that others than signers of contracts sealed.
   *
   * @param sealers the roots of those others
   */
  public LongTerm longTerm(TrustAnchors sealers) {
    return new LongTerm(
        authorities.stamps(),
        authorities.revocations(),
        sealers.withClocksOf(authorities.anchors()));
  }

  public TrustAnchors trustAnchors() {
    return authorities.anchors();
  }
}
