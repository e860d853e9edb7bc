package io.countersign.web.contracts;

import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.signing.BookingBinding;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict for programs, written as JSON.
 *
 * @param outcome VALID, SUPERSEDED, INDETERMINATE or INVALID
 * @param bytes the length of the document
 * @param sha256 the digest of the document, 64 hexadecimal digits
 * @param reasons everything that was found, the first thing first; empty when valid
 * @param signatures those that could be read, in the order of signing
 */
public record VerdictReport(
    String outcome,
    boolean valid,
    int bytes,
    String sha256,
    List<Reason> reasons,
    List<Signature> signatures) {

  /**
   * One thing found wrong.
   *
   * @param code a stable word
   * @param detail what was found and where; may be empty
   */
  public record Reason(String code, String sentence, String detail) {

    static Reason of(Finding finding) {
      return new Reason(finding.code(), finding.flaw().sentence(), finding.detail());
    }
  }

  /**
   * A signature, worth what the outcome is worth.
   *
   * @param signedAt the claimed time, ISO 8601 in UTC
   * @param certificate the SHA-256 of the certificate
   * @param level how long it can be proven, e.g. PAdES-BASELINE-LTA
   * @param provenAt the time at which it existed at the latest by an authority's word, ISO 8601 in
   *     UTC; null when no authority has stamped it
   * @param booking what it is bound to, null when it is bound to nothing
   */
  public record Signature(
      String field,
      String signer,
      String organisation,
      String signedAt,
      String certificate,
      String level,
      @Nullable String provenAt,
      @Nullable Booking booking) {

    static Signature of(SeenSeal seal) {
      return new Signature(
          seal.field(),
          seal.signer(),
          seal.organisation(),
          seal.at().toString(),
          seal.certificate().hex(),
          seal.level().title(),
          seal.provenAt().map(Instant::toString).orElse(null),
          seal.binding().map(BookingBinding::subject).map(Booking::of).orElse(null));
    }
  }

  /** What is inside, by id, revision and digest of its canonical form. */
  public record Booking(String id, int revision, String sha256) {

    static Booking of(SubjectRef subject) {
      return new Booking(subject.id(), subject.revision(), subject.hash().hex());
    }
  }

  public static VerdictReport of(Document document, Verdict verdict) {
    return new VerdictReport(
        verdict.outcome().name(),
        verdict.valid(),
        document.length(),
        document.digest().hex(),
        verdict.reasons().stream().map(Reason::of).toList(),
        verdict.seals().stream().map(Signature::of).toList());
  }
}
