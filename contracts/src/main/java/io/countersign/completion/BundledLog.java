package io.countersign.completion;

import static io.countersign.completion.BundleFlaw.BUNDLE_LEVEL;
import static io.countersign.completion.BundleFlaw.BUNDLE_LOG;
import static io.countersign.completion.BundleFlaw.BUNDLE_TEXT;

import io.countersign.canonical.Digest;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.evidence.Chain;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SignatureLevel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What the event log of a contract has to tell, against the document and the files beside it. */
final class BundledLog {

  private final Chain chain;
  private final BiConsumer<BundleFlaw, String> found;

  BundledLog(Chain chain, BiConsumer<BundleFlaw, String> found) {
    this.chain = chain;
    this.found = found;
  }

  /** It tells of the document and of each signature in it. */
  void of(Document document, List<SeenSeal> seals) {
    chain.objections().forEach(objection -> found.accept(BUNDLE_LOG, objection));
    Set<String> signed = facts(Happening.SIGNED, "value-sha256");
    for (SeenSeal seal : seals) {
      if (!signed.contains(seal.signatureValue().hex())) {
        found.accept(BUNDLE_LOG, "It does not tell of the signature of the " + seal.field() + ".");
      }
    }
    if (!facts(Happening.COMPLETED, "sha256").contains(document.digest().hex())
        && !facts(Happening.PRESERVED, "sha256").contains(document.digest().hex())) {
      found.accept(BUNDLE_LOG, "It does not tell of this document.");
    }
  }

  /** Each signature is of the level that was asked for before it. */
  void levels(List<SeenSeal> seals) {
    SignatureLevel asked = SignatureLevel.SES;
    for (LoggedEvent event : chain.events()) {
      if (event.what().equals(Happening.LEVEL_ASKED.name())) {
        asked = SignatureLevel.valueOf(event.facts().getOrDefault("level", ""));
      }
    }
    for (LoggedEvent event : chain.events()) {
      if (event.what().equals(Happening.SIGNED.name())) {
        SignatureLevel level =
            SignatureLevel.valueOf(event.facts().getOrDefault("level", SignatureLevel.SES.name()));
        boolean qualified =
            seals.stream()
                .filter(seal -> seal.field().equals(event.facts().get("role")))
                .allMatch(SeenSeal::qualified);
        if (!level.isAtLeast(asked) || (level == SignatureLevel.QES && !qualified)) {
          found.accept(BUNDLE_LEVEL, "%s, asked for is %s.".formatted(level, asked));
        }
      }
    }
  }

  /** What was agreed to and what was drawn lies beside it. */
  void texts(Collection<byte[]> files) {
    Set<String> there =
        files.stream().map(content -> Digest.of(content).hex()).collect(Collectors.toSet());
    for (Happening agreed : List.of(Happening.CONSENTED, Happening.INTENDED)) {
      String fact = agreed == Happening.CONSENTED ? "text-sha256" : "drawing-sha256";
      facts(agreed, fact).stream()
          .filter(digest -> !there.contains(digest))
          .forEach(digest -> found.accept(BUNDLE_TEXT, digest));
    }
  }

  private Set<String> facts(Happening what, String fact) {
    return chain.events().stream()
        .filter(event -> event.what().equals(what.name()))
        .map(LoggedEvent::facts)
        .filter(facts -> facts.containsKey(fact))
        .map(facts -> String.valueOf(facts.get(fact)))
        .collect(Collectors.toSet());
  }
}
