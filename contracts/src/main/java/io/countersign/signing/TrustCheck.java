package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CERTIFICATE_EXPIRED_SINCE;
import static io.countersign.signing.SealFlaw.SIGNING_TIME;

import io.countersign.documents.Finding;
import io.countersign.documents.SignatureMark;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the certificate of a signature was good when it counted: at the time an authority stamped
 * or, where none did, now.
 */
final class TrustCheck {

  /** How much earlier than its time-stamp a signature may say that it was made. */
  private static final Duration STAMPED_WITHIN = Duration.ofHours(1);

  private final TrustAnchors anchors;
  private final TimeLine times;
  private final RevocationCheck revocations;
  private final TimeStampCheck stamps;
  private final Optional<Integer> keptUntil;

  /**
   * A check in one document.
   *
   * @param keptUntil the end of the last revision that brought evidence
   */
  TrustCheck(
      TrustAnchors anchors,
      TimeLine times,
      RevocationCheck revocations,
      TimeStampCheck stamps,
      Optional<Integer> keptUntil) {
    this.anchors = anchors;
    this.times = times;
    this.revocations = revocations;
    this.stamps = stamps;
    this.keptUntil = keptUntil;
  }

  /** What was found out about one signature. */
  record Trusted(SealLevel level, Optional<Instant> provenAt) {}

  Trusted check(
      CmsReader.Cms cms, X509Certificate certificate, SignatureMark mark, List<Finding> findings) {
    Attempts attempts = new Attempts(findings);
    Instant claimed = mark.at();
    attempts.at(() -> CertificateCheck.requireInTime(certificate, claimed));
    attempts.at(() -> CertificateCheck.requireForSigning(certificate));
    for (X509Certificate each : cms.certificates()) {
      attempts.at(() -> Algorithms.requireStrong(each));
    }
    Optional<TimeStampCheck.Stamped> stamp =
        attempts.get(() -> stamps.signature(cms, mark.revisionLength())).flatMap(s -> s);
    stamp.flatMap(TimeStampCheck.Stamped::doubt).ifPresent(findings::add);
    stamp.ifPresent(s -> attempts.at(() -> requireClose(claimed, s.at())));
    boolean covered = times.covers(mark.revisionLength());
    Optional<Instant> proven =
        stamp
            .map(TimeStampCheck.Stamped::at)
            .or(
                () ->
                    covered
                        ? Optional.of(times.existedBy(mark.revisionLength()))
                        : Optional.empty());
    Instant counts = proven.orElse(times.now());
    if (counts.isAfter(certificate.getNotAfter().toInstant())) {
      findings.add(
          new Finding(
              CERTIFICATE_EXPIRED_SINCE,
              "It ran out on " + certificate.getNotAfter().toInstant() + "."));
    }
    boolean kept =
        attempts
            .get(
                () -> {
                  List<X509Certificate> chain =
                      new CertificateCheck(anchors)
                          .requireTrusted(certificate, cms.certificates(), claimed);
                  Instant fresh = counts.minus(TimeStamps.EVIDENCE_TOLERANCE);
                  return revocations.require(chain, counts, fresh);
                })
            .orElse(false);
    boolean all = kept && stamp.map(TimeStampCheck.Stamped::kept).orElse(covered);
    return new Trusted(level(proven.isPresent(), all), proven);
  }

  private SealLevel level(boolean stamped, boolean kept) {
    if (!stamped) {
      return SealLevel.B;
    }
    if (!kept || keptUntil.isEmpty()) {
      return SealLevel.T;
    }
    return times.covers(keptUntil.get()) ? SealLevel.LTA : SealLevel.LT;
  }

  private static void requireClose(Instant claimed, Instant stamped) throws Objection {
    boolean late = claimed.isAfter(stamped.plus(TimeStamps.CLOCK_TOLERANCE));
    if (late || claimed.isBefore(stamped.minus(STAMPED_WITHIN))) {
      throw new Objection(SIGNING_TIME, "It says " + claimed + ", stamped was " + stamped + ".");
    }
  }
}
