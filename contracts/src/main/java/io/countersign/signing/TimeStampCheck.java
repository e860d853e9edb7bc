package io.countersign.signing;

import static io.countersign.signing.SealFlaw.REVOCATION_UNKNOWN;
import static io.countersign.signing.SealFlaw.TIMESTAMP_EXPIRED;
import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import io.countersign.documents.Digest;
import io.countersign.documents.Finding;
import io.countersign.documents.StampMark;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;

/**
 * Checks time-stamps, those of signatures and those of the document: each must be for what it
 * stands with, and come from a trusted authority whose certificate was good when a later proof
 * takes over.
 */
final class TimeStampCheck {

  /** The newest one of a document carries evidence only from before it was made. */
  private static final Duration NEWEST = Duration.ofDays(1);

  private final TrustAnchors anchors;
  private final Set<X509Certificate> known;
  private final TimeLine times;
  private final RevocationCheck revocations;

  /**
   * A check in one document.
   *
   * @param known certificates at hand that come from a root
   */
  TimeStampCheck(
      TrustAnchors anchors,
      Set<X509Certificate> known,
      TimeLine times,
      RevocationCheck revocations) {
    this.anchors = anchors;
    this.known = known;
    this.times = times;
    this.revocations = revocations;
  }

  /**
   * A time-stamp that is right.
   *
   * @param kept whether the document itself proves that its authority was not revoked
   * @param doubt what could not be known about it
   */
  record Stamped(Instant at, boolean kept, Optional<Finding> doubt) {}

  /**
   * Checks the document time-stamps from the newest to the oldest, and notes their times. When one
   * is wrong, those before it stand on nothing and are not looked at.
   */
  void documents(List<StampMark> stamps, List<Finding> findings) {
    Instant later = times.now();
    boolean sound = true;
    for (int at = stamps.size() - 1; at >= 0 && sound; at--) {
      StampMark stamp = stamps.get(at);
      boolean newest = at == stamps.size() - 1;
      List<Finding> own = new ArrayList<>();
      try {
        TimeToken token = TimeToken.padded(stamp.contents());
        token.requireImprint(Digest.of(stamp.stampedBytes()));
        // it covers the evidence about its own authority, which is therefore not younger
        times.add(token.at(), stamp.revisionLength());
        Stamped stamped = check(token, later, newest ? NEWEST : TimeStamps.EVIDENCE_TOLERANCE);
        stamped.doubt().ifPresent(own::add);
        later = stamped.at();
      } catch (Objection e) {
        sound = false;
        times.remove(stamp.revisionLength());
        own.add(e.finding());
      }
      for (Finding finding : own) {
        findings.add(
            new Finding(finding.flaw(), "Field " + stamp.field() + ". " + finding.detail()));
      }
    }
  }

  /** The time-stamp of a signature, when it carries one. */
  Optional<Stamped> signature(CmsReader.Cms cms, int revisionLength) throws Objection {
    Optional<ASN1Encodable> value = AttributeCheck.timeStampToken(cms);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    TimeToken token;
    try {
      token = TimeToken.of(TimeToken.content(value.get()));
    } catch (RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
    token.requireImprint(cms.signatureValue());
    Instant provenBy = times.existedBy(revisionLength);
    return Optional.of(check(token, provenBy, TimeStamps.EVIDENCE_TOLERANCE));
  }

  private Stamped check(TimeToken token, Instant provenBy, Duration mayBeOlder) throws Objection {
    Instant at = token.at();
    if (at.isAfter(provenBy.plus(TimeStamps.CLOCK_TOLERANCE))) {
      throw new Objection(TIMESTAMP_INVALID, "It is from " + at + ", after " + provenBy + ".");
    }
    X509Certificate authority = token.authority();
    boolean kept = false;
    Optional<Finding> doubt = Optional.empty();
    try {
      CertificateCheck.requireInTime(authority, at);
      List<X509Certificate> chain = token.requireTrusted(anchors.clocks(), known);
      kept = revocations.require(chain, provenBy, at.minus(mayBeOlder));
    } catch (Objection e) {
      if (e.finding().flaw() != REVOCATION_UNKNOWN) {
        throw new Objection(TIMESTAMP_INVALID, e.finding().toString());
      }
      doubt = Optional.of(e.finding());
    }
    Instant until = authority.getNotAfter().toInstant();
    if (provenBy.isAfter(until)) {
      doubt = Optional.of(new Finding(TIMESTAMP_EXPIRED, "It ran out on " + until + "."));
    }
    return new Stamped(at, kept, doubt);
  }
}
