package io.countersign.web.statements;

import io.countersign.documents.Attachment;
import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.documents.Printer;
import io.countersign.documents.Reading;
import io.countersign.proofs.Difference;
import io.countersign.proofs.Inputs;
import io.countersign.proofs.Proof;
import io.countersign.proofs.StatementDocument;
import io.countersign.signing.Expectation;
import io.countersign.signing.Outcome;
import io.countersign.signing.SealCheck;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.TrustAnchors;
import io.countersign.signing.Verdict;
import io.countersign.statements.StatementId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of a sealed statement with nothing but the file and the certificates that are believed:
 * whether the seal is the company's, the paper says what its JSON says, and the calculation gives
 * every line again.
 */
public final class StatementCheck {

  private final TrustAnchors anchors;
  private final Clock clock;
  private final List<Reason> reasons = new ArrayList<>();
  private int sealReasons;

  private StatementCheck(TrustAnchors anchors, Clock clock) {
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * One thing found wrong.
   *
   * @param code a stable word
   * @param sentence what it means; may be empty
   * @param detail what was found and where; may be empty
   */
  public record Reason(String code, String sentence, String detail) {}

  /**
   * What was found.
   *
   * @param outcome VALID, INDETERMINATE or INVALID
   * @param of the statement, null when it cannot be read
   * @param lines how many lines were calculated again
   */
  public record Report(String outcome, @Nullable StatementId of, int lines, List<Reason> reasons) {
    public boolean isValid() {
      return outcome.equals(Outcome.VALID.name());
    }
  }

  /** Checks a file. */
  public static Report check(byte[] file, TrustAnchors anchors, Clock clock) {
    StatementCheck check = new StatementCheck(anchors, clock);
    Document document = Document.of(file);
    Outcome seal = check.seal(document);
    Optional<Proof> proof = check.proof(document);
    proof.ifPresent(found -> check.paper(document, found));
    proof.ifPresent(check::recount);
    boolean sound = check.reasons.isEmpty() || (seal == Outcome.INDETERMINATE && check.onlySeal());
    return new Report(
        (sound ? seal : Outcome.INVALID).name(),
        proof.map(found -> found.told().statement().id()).orElse(null),
        proof.map(found -> found.told().lines().size()).orElse(0),
        List.copyOf(check.reasons));
  }

  private boolean onlySeal() {
    return reasons.size() == sealReasons;
  }

  private Outcome seal(Document document) {
    Verdict verdict =
        new SealCheck(anchors, clock)
            .check(document, Expectation.nothing().signed(StatementPaper.FIELD));
    for (Finding finding : verdict.reasons()) {
      reasons.add(new Reason(finding.code(), finding.flaw().sentence(), finding.detail()));
    }
    sealReasons = reasons.size();
    for (SeenSeal seal : verdict.seals()) {
      if (!seal.id().equals(StatementPapers.SEALER.id())
          || !seal.field().equals(StatementPaper.FIELD)) {
        add(
            "SEALED_BY_ANOTHER",
            "The seal is not the one that the company puts on statements.",
            seal.signer() + ", " + seal.organisation() + ", in field " + seal.field() + ".");
      }
    }
    return verdict.outcome();
  }

  private Optional<Proof> proof(Document document) {
    List<Attachment> attachments = Reading.of(document).attachments();
    List<String> names = attachments.stream().map(Attachment::name).sorted().toList();
    if (!names.equals(List.of(StatementPaper.INPUTS, StatementPaper.STATEMENT))) {
      add(
          "PARTS_OTHER",
          "The file does not hold one statement.json and one inputs.json and nothing else.",
          "Found " + names + ".");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Proof(
              StatementDocument.read(bytes(attachments, StatementPaper.STATEMENT)),
              Inputs.read(bytes(attachments, StatementPaper.INPUTS))));
    } catch (RuntimeException | StackOverflowError e) {
      add("PARTS_UNREADABLE", "A part of the file is not what this program writes.", words(e));
      return Optional.empty();
    }
  }

  private static byte[] bytes(List<Attachment> attachments, String name) {
    return attachments.stream()
        .filter(attachment -> attachment.name().equals(name))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  /** The same JSON prints to the same bytes, and a seal only adds to them. */
  private void paper(Document document, Proof proof) {
    try {
      StatementPaper paper =
          new StatementPaper(proof.told(), proof.told().json(), proof.inputs().json());
      byte[] printed = new Printer().print(paper.draft()).bytes();
      byte[] file = document.bytes();
      if (file.length < printed.length
          || Arrays.mismatch(printed, 0, printed.length, file, 0, printed.length) >= 0) {
        add(
            "PAPER_OTHER",
            "The paper does not say what its statement.json says, or another version of this"
                + " program printed it.",
            "");
      }
    } catch (RuntimeException e) {
      add("PAPER_OTHER", "The statement.json cannot be printed.", words(e));
    }
  }

  private void recount(Proof proof) {
    try {
      for (Difference difference : proof.differences()) {
        add(
            difference.kind().name(),
            "The inputs do not give what the statement says.",
            difference.about() + ": " + difference.words() + ".");
      }
    } catch (RuntimeException | StackOverflowError e) {
      add("INPUTS_PROBLEM", "The inputs cannot be calculated.", words(e));
    }
  }

  private void add(String code, String sentence, String detail) {
    reasons.add(new Reason(code, sentence, detail));
  }

  private static String words(Throwable e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
