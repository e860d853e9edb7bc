package io.countersign.signing;

import static io.countersign.signing.SealFlaw.BINDING_MISSING;
import static io.countersign.signing.SealFlaw.BOOKING_HASH;
import static io.countersign.signing.SealFlaw.BOOKING_IDENTITY;
import static io.countersign.signing.SealFlaw.BOOKING_MISSING;
import static io.countersign.signing.SealFlaw.BOOKING_OTHER;
import static io.countersign.signing.SealFlaw.BOOKING_SUPERSEDED;
import static io.countersign.signing.SealFlaw.CHAIN_BROKEN;
import static io.countersign.signing.SealFlaw.CHECK_FAILED;
import static io.countersign.signing.SealFlaw.LEDGER_MISMATCH;
import static io.countersign.signing.SealFlaw.LEVEL_TOO_LOW;
import static io.countersign.signing.SealFlaw.SIGNATURE_NONE;
import static io.countersign.signing.SealFlaw.SIGNER_MISSING;
import static io.countersign.signing.SealFlaw.SIGNER_UNEXPECTED;
import static io.countersign.signing.SealFlaw.SIGNING_TIME;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.documents.KeptDossier;
import io.countersign.documents.PaperReader;
import io.countersign.documents.Reading;
import io.countersign.documents.SignatureMark;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The check of a sealed document. It believes nothing it has not looked at, repairs nothing, and
 * fails closed: what cannot be read is invalid.
 */
public final class SealCheck {

  /** What checks here, by names and versions, so that whoever reads of a check later knows. */
  public static String engines() {
    return "%s, Bouncy Castle %s, Java %s"
        .formatted(
            PaperReader.inWords(),
            Algorithms.BOUNCY_CASTLE.getVersionStr(),
            Runtime.version().feature());
  }

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final TrustAnchors anchors;
  private final Optional<Revocations> asking;
  private final Clock clock;

  /** A check that asks nobody: what the document does not prove stays unknown. */
  public SealCheck(TrustAnchors anchors, Clock clock) {
    this(anchors, clock, Optional.empty());
  }

  /** A check that asks the authorities where the document does not say what was revoked. */
  public SealCheck(TrustAnchors anchors, Clock clock, Revocations asking) {
    this(anchors, clock, Optional.of(asking));
  }

  private SealCheck(TrustAnchors anchors, Clock clock, Optional<Revocations> asking) {
    this.anchors = anchors;
    this.asking = asking;
    this.clock = clock;
  }

  /** The verdict over a document, against what is known from elsewhere. */
  public Verdict check(Document document, Expectation expectation) {
    List<Finding> findings = new ArrayList<>();
    List<SeenSeal> seals = new ArrayList<>();
    try {
      stored(document, expectation, findings);
      Reading reading = Reading.of(document);
      findings.addAll(reading.findings());
      seals(reading, seals, findings);
      subject(reading, seals, expectation, findings);
      chain(seals, expectation, findings);
      signers(seals, expectation, findings);
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(new Finding(CHECK_FAILED, String.valueOf(e)));
    }
    return Verdict.of(findings, seals);
  }

  private static void stored(Document document, Expectation expectation, List<Finding> findings) {
    expectation
        .stored()
        .filter(s -> s.length() != document.length() || !s.digest().equals(document.digest()))
        .ifPresent(
            s ->
                findings.add(
                    new Finding(
                        LEDGER_MISMATCH,
                        "Stored were %d bytes, %s.".formatted(s.length(), s.digest()))));
  }

  private void seals(Reading reading, List<SeenSeal> seals, List<Finding> findings) {
    if (reading.signatures().isEmpty()) {
      findings.add(new Finding(SIGNATURE_NONE, ""));
    }
    Instant now = clock.instant();
    Records records = Records.of(reading.dossiers(), findings);
    Set<X509Certificate> known = known(reading, records);
    TimeLine times = new TimeLine(now);
    RevocationCheck revocations = new RevocationCheck(records, times, asking);
    TimeStampCheck stamps = new TimeStampCheck(anchors, known, times, revocations);
    stamps.documents(reading.stamps(), findings);
    Optional<Integer> keptUntil =
        reading.dossiers().stream().map(KeptDossier::revisionLength).reduce((a, b) -> b);
    TrustCheck trust = new TrustCheck(anchors, times, revocations, stamps, keptUntil);
    Instant earliest = Instant.MIN;
    for (SignatureMark mark : reading.signatures()) {
      SignatureCheck check = new SignatureCheck();
      check.check(mark, trust).ifPresent(seals::add);
      for (Finding finding : check.findings()) {
        String where = ("Field " + mark.field() + ". " + finding.detail()).strip();
        findings.add(new Finding(finding.flaw(), where));
      }
      if (mark.at().isAfter(now.plus(CLOCK_TOLERANCE)) || mark.at().isBefore(earliest)) {
        findings.add(
            new Finding(SIGNING_TIME, "Field " + mark.field() + " says " + mark.at() + "."));
      }
      earliest = mark.at();
    }
    findings.addAll(new DossierCheck(anchors).foreign(records, known));
  }

  /** The roots, and what a document carries and keeps that comes from them. */
  private Set<X509Certificate> known(Reading reading, Records records) {
    Set<X509Certificate> roots = new LinkedHashSet<>(anchors.certificates());
    roots.addAll(anchors.clocks().certificates());
    Set<X509Certificate> atHand = Carried.by(reading);
    atHand.addAll(records.certificates());
    return Lineage.below(roots, atHand);
  }

  private static void subject(
      Reading reading, List<SeenSeal> seals, Expectation expectation, List<Finding> findings) {
    Optional<SubjectRef> embedded;
    try {
      embedded = SubjectFile.in(reading.attachments());
    } catch (Objection e) {
      findings.add(e.finding());
      return;
    }
    for (SeenSeal seal : seals) {
      Optional<SubjectRef> bound = seal.binding().map(BookingBinding::subject);
      bound(embedded, bound)
          .ifPresent(flaw -> findings.add(new Finding(flaw, "Field " + seal.field() + ".")));
    }
    expectation.subject().flatMap(current -> differs(embedded, current)).ifPresent(findings::add);
  }

  private static Optional<SealFlaw> bound(
      Optional<SubjectRef> embedded, Optional<SubjectRef> bound) {
    if (embedded.equals(bound)) {
      return Optional.empty();
    } else if (bound.isEmpty()) {
      return Optional.of(BINDING_MISSING);
    } else if (embedded.isEmpty()) {
      return Optional.of(BOOKING_MISSING);
    }
    boolean same =
        embedded.get().id().equals(bound.get().id())
            && embedded.get().revision() == bound.get().revision();
    return Optional.of(same ? BOOKING_HASH : BOOKING_IDENTITY);
  }

  private static Optional<Finding> differs(Optional<SubjectRef> embedded, SubjectRef current) {
    if (embedded.isEmpty()) {
      return Optional.of(new Finding(BOOKING_MISSING, ""));
    }
    SubjectRef signed = embedded.get();
    if (signed.equals(current)) {
      return Optional.empty();
    }
    String detail =
        "Signed: %s revision %d, %s; now: %s revision %d, %s."
            .formatted(
                signed.id(),
                signed.revision(),
                signed.hash().prefix(),
                current.id(),
                current.revision(),
                current.hash().prefix());
    boolean older = signed.id().equals(current.id()) && signed.revision() < current.revision();
    return Optional.of(new Finding(older ? BOOKING_SUPERSEDED : BOOKING_OTHER, detail));
  }

  /** Every binding names the signature before its own. */
  private static void chain(List<SeenSeal> seals, Expectation expectation, List<Finding> findings) {
    Optional<Digest> before = expectation.following();
    for (int at = 0; at < seals.size(); at++) {
      SeenSeal seal = seals.get(at);
      Optional<Digest> named = seal.binding().flatMap(BookingBinding::previous);
      boolean anything = at == 0 && before.isEmpty();
      if (seal.binding().isPresent() && !anything && !named.equals(before)) {
        findings.add(new Finding(CHAIN_BROKEN, "Field " + seal.field() + "."));
      }
      before = Optional.of(seal.signatureValue());
    }
  }

  private static void signers(
      List<SeenSeal> seals, Expectation expectation, List<Finding> findings) {
    Set<String> signed = seals.stream().map(SeenSeal::field).collect(Collectors.toSet());
    for (String field : new TreeSet<>(expectation.fields())) {
      if (!signed.contains(field)) {
        findings.add(new Finding(SIGNER_MISSING, "Field " + field + "."));
      }
    }
    Map<Digest, String> sides = new HashMap<>();
    for (SeenSeal seal : seals) {
      String other =
          expectation.fields().contains(seal.field()) ? sides.put(seal.key(), seal.field()) : null;
      if (other != null) {
        findings.add(
            new Finding(
                SIGNER_UNEXPECTED,
                "Fields %s and %s are signed by the same: %s."
                    .formatted(other, seal.field(), seal.signer())));
      }
      Digest required = expectation.certificates().get(seal.field());
      if (required != null && !required.equals(seal.certificate())) {
        findings.add(
            new Finding(SIGNER_UNEXPECTED, "Field " + seal.field() + ": " + seal.signer() + "."));
      }
      if (!seal.level().isAtLeast(expectation.level())) {
        findings.add(
            new Finding(
                LEVEL_TOO_LOW, "Field " + seal.field() + ": " + seal.level().title() + "."));
      }
    }
  }
}
