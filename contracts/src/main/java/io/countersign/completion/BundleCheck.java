package io.countersign.completion;

import static io.countersign.completion.BundleFlaw.BUNDLE_ANCHOR;
import static io.countersign.completion.BundleFlaw.BUNDLE_ATTACHMENT;
import static io.countersign.completion.BundleFlaw.BUNDLE_CERTIFICATE;
import static io.countersign.completion.BundleFlaw.BUNDLE_CONTRACT;
import static io.countersign.completion.BundleFlaw.BUNDLE_FILES;
import static io.countersign.completion.BundleFlaw.BUNDLE_REPORT;
import static io.countersign.completion.BundleFlaw.BUNDLE_SEAL;
import static io.countersign.completion.BundleFlaw.BUNDLE_UNREADABLE;

import io.countersign.canonical.CanonicalJson;
import io.countersign.contracts.Role;
import io.countersign.documents.Attachment;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.evidence.Anchor;
import io.countersign.evidence.Chain;
import io.countersign.evidence.Standing;
import io.countersign.signing.DetachedSeal;
import io.countersign.signing.Expectation;
import io.countersign.signing.SealCheck;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.TrustAnchors;
import io.countersign.signing.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The check of a bundle of evidence. It needs the bundle and the roots that are trusted, and
 * nothing else: no database, no keys, no network. What cannot be read is wrong.
 */
public final class BundleCheck {

  private final TrustAnchors signers;
  private final TrustAnchors company;
  private final Clock clock;
  private final List<Reason> reasons = new ArrayList<>();

  private BundleCheck(TrustAnchors signers, TrustAnchors company, Clock clock) {
    this.signers = signers;
    this.company = company;
    this.clock = clock;
  }

  /** One thing found wrong. */
  public record Reason(BundleFlaw flaw, String detail) {

    @Override
    public String toString() {
      return (flaw + ": " + flaw.sentence() + " " + detail).strip();
    }
  }

  /**
   * Everything that is wrong with a bundle; nothing when it proves what it says.
   *
   * @param signers who is trusted about signers and time-stamps
   * @param company who is trusted about the company's own seals
   */
  public static List<Reason> check(
      byte[] bundle, TrustAnchors signers, TrustAnchors company, Clock clock) {
    BundleCheck check = new BundleCheck(signers, company, clock);
    try {
      SortedMap<String, byte[]> files = Zip.read(bundle);
      if (files.containsKey(Bundles.AUDIT)) {
        check.audit(files);
      } else {
        check.files(files);
      }
    } catch (RuntimeException e) {
      check.found(BUNDLE_UNREADABLE, String.valueOf(e.getMessage()));
    }
    return List.copyOf(check.reasons);
  }

  /** An audit is as good as its seal and the evidence of each contract in it. */
  private void audit(SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> named = sealed(files);
    if (!Arrays.equals(Bundles.auditManifest(named), file(files, Bundles.MANIFEST))) {
      found(BUNDLE_FILES, "");
    }
    named.forEach(
        (name, content) -> {
          if (name.startsWith(Bundles.EVIDENCE)) {
            BundleCheck inner = new BundleCheck(signers, company, clock);
            inner.one(name, content);
            inner.reasons.forEach(
                reason -> found(reason.flaw(), (name + ": " + reason.detail()).strip()));
          }
        });
  }

  private void one(String name, byte[] content) {
    try {
      SortedMap<String, byte[]> files = Zip.read(content);
      files(files);
      if (!name.equals(Bundles.EVIDENCE + contract(files) + ".zip")) {
        found(BUNDLE_FILES, "It is the evidence of another contract.");
      }
    } catch (RuntimeException e) {
      found(BUNDLE_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** The files that the manifest has to name, its own seal looked at. */
  private SortedMap<String, byte[]> sealed(SortedMap<String, byte[]> files) {
    DetachedSeal.objections(
            file(files, Bundles.MANIFEST), file(files, Bundles.SEAL), company, Completions.SEALER)
        .forEach(finding -> found(BUNDLE_SEAL, finding.toString()));
    SortedMap<String, byte[]> named = new TreeMap<>(files);
    named.remove(Bundles.MANIFEST);
    named.remove(Bundles.SEAL);
    return named;
  }

  private void files(SortedMap<String, byte[]> files) {
    byte[] manifest = file(files, Bundles.MANIFEST);
    SortedMap<String, byte[]> named = sealed(files);
    String id = contract(files);
    byte[] expected =
        CanonicalJson.of(
            Map.of("schema", "evidence-bundle/1", "contract", id, "files", Bundles.digests(named)));
    if (!Arrays.equals(expected, manifest)) {
      found(BUNDLE_FILES, "");
    }
    Document document = Document.of(file(files, Bundles.CONTRACT));
    Verdict verdict =
        new SealCheck(signers, clock)
            .check(
                document, Expectation.nothing().signed(Role.SELLER.field(), Role.CUSTOMER.field()));
    if (!verdict.valid()) {
      found(BUNDLE_CONTRACT, verdict.reasons().toString());
    }
    if (!Arrays.equals(Bundles.report(verdict), file(files, Bundles.REPORT))) {
      found(BUNDLE_REPORT, "");
    }
    attachments(files, document);
    Chain chain = Chain.of(id, lines(files));
    BundledLog log = new BundledLog(chain, this::found);
    log.of(document, verdict.seals());
    log.levels(verdict.seals());
    anchors(files, id, chain);
    certificate(files, chain, document, verdict.seals());
    log.texts(files.values());
  }

  /** The contract's key, as the first event says it. */
  private static String contract(SortedMap<String, byte[]> files) {
    String first = lines(files).stream().findFirst().orElse("");
    return Chain.contract(first);
  }

  private static List<String> lines(SortedMap<String, byte[]> files) {
    return text(file(files, Bundles.EVENTS)).lines().toList();
  }

  private void attachments(SortedMap<String, byte[]> files, Document document) {
    for (Attachment inside : Reading.of(document).attachments()) {
      byte[] beside = files.get(inside.name());
      if (beside == null || !Arrays.equals(beside, inside.bytes())) {
        found(BUNDLE_ATTACHMENT, inside.name());
      }
    }
  }

  private void anchors(SortedMap<String, byte[]> files, String id, Chain chain) {
    List<String> names =
        files.keySet().stream().filter(name -> name.matches("anchors/\\d+\\.txt")).toList();
    if (names.isEmpty()) {
      found(BUNDLE_ANCHOR, "There is none.");
    }
    for (String name : names) {
      byte[] token = file(files, name.replace(".txt", ".tst"));
      Anchor anchor =
          new Anchor(text(file(files, name)), Base64.getEncoder().encodeToString(token));
      List<String> objections = anchor.objections(signers);
      objections.forEach(objection -> found(BUNDLE_ANCHOR, objection));
      if (objections.isEmpty()) {
        anchor.standings().stream()
            .filter(standing -> standing.contract().equals(id))
            .forEach(standing -> chain.objection(standing).ifPresent(o -> found(BUNDLE_ANCHOR, o)));
      }
    }
  }

  /** The certificate says of itself what it certifies; that must be what lies beside it. */
  private void certificate(
      SortedMap<String, byte[]> files, Chain chain, Document document, List<SeenSeal> seals) {
    Document paper = Document.of(file(files, Bundles.CERTIFICATE));
    Verdict verdict =
        new SealCheck(company.withClocksOf(signers), clock)
            .check(paper, Expectation.nothing().signed(CertificatePaper.FIELD));
    boolean ours =
        verdict.valid()
            && verdict.seals().stream().allMatch(s -> s.id().equals(Completions.SEALER.id()));
    if (!ours) {
      found(BUNDLE_CERTIFICATE, verdict.reasons().toString());
    }
    String said =
        Reading.of(paper).attachments().stream()
            .filter(file -> file.name().equals(CompletionRecord.FILE))
            .map(file -> text(file.bytes()))
            .findFirst()
            .orElse("");
    List<String> needed = new ArrayList<>(List.of(document.digest().hex()));
    seals.forEach(seal -> needed.add(seal.signatureValue().hex()));
    needed.stream()
        .filter(digest -> !said.contains(digest))
        .forEach(digest -> found(BUNDLE_CERTIFICATE, "It does not name " + digest + "."));
    boolean head =
        chain.events().stream()
            .map(event -> new Standing("", event.seq(), event.digest()))
            .anyMatch(
                s ->
                    said.contains(
                        "\"log\":{\"events\":%d,\"head\":\"%s\"}"
                            .formatted(s.seq(), s.digest().hex())));
    if (!head) {
      found(BUNDLE_CERTIFICATE, "The event that it names last is not in the log.");
    }
  }

  private static byte[] file(SortedMap<String, byte[]> files, String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return content;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private void found(BundleFlaw flaw, String detail) {
    reasons.add(new Reason(flaw, detail));
  }
}
