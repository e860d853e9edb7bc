package io.countersign.completion;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.evidence.Chain;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SignatureLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a certificate of completion certifies: the document, its signatures, and where the event log
 * stood when the certificate was made.
 *
 * @param seals the signatures as the check saw them
 * @param chain the log of the contract until then
 */
record CompletionRecord(
    Contract contract, Document document, List<SeenSeal> seals, Chain chain, Instant made) {

  static final String FILE = "completion.json";
  static final String SCHEMA = "completion/1";

  CompletionRecord {
    seals = List.copyOf(seals);
  }

  /** Where the log stood. */
  LoggedEvent head() {
    return chain.head().orElseThrow();
  }

  Digest sha256() {
    return new Digest(document.digest().hex());
  }

  /** The last event of a kind about the signature of a side. */
  Optional<LoggedEvent> event(Happening what, SeenSeal seal) {
    return chain.events().stream()
        .filter(event -> event.what().equals(what.name()))
        .filter(event -> seal.field().equals(event.facts().get("role")))
        .reduce((earlier, later) -> later);
  }

  /** What a signature is in law, as it was recorded when it was made. */
  SignatureLevel level(SeenSeal seal) {
    return event(Happening.SIGNED, seal)
        .map(event -> event.facts().getOrDefault("level", SignatureLevel.SES.name()))
        .map(SignatureLevel::valueOf)
        .orElse(SignatureLevel.SES);
  }

  /** The same for programs, as canonical JSON. */
  byte[] json() {
    return CanonicalJson.of(
        Map.of(
            "schema", SCHEMA,
            "contract", contract.id().value(),
            "made", made.toString(),
            "document", Map.of("bytes", document.length(), "sha256", sha256().hex()),
            "signatures", seals.stream().map(this::signature).toList(),
            "log", Map.of("events", head().seq(), "head", head().digest().hex())));
  }

  private Map<String, String> signature(SeenSeal seal) {
    return Map.of(
        "field", seal.field(),
        "in-law", level(seal).name(),
        "signer", seal.signer(),
        "organisation", seal.organisation(),
        "certificate", seal.certificate().hex(),
        "value", seal.signatureValue().hex(),
        "level", seal.level().title(),
        "stamped", seal.provenAt().map(Instant::toString).orElse(""),
        "about",
            seal.binding()
                .map(binding -> binding.subject())
                .map(about -> about.words() + ", " + about.hash().hex())
                .orElse(""));
  }
}
