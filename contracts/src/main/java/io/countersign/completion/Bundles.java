package io.countersign.completion;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.ceremony.Ceremonies;
import io.countersign.ceremony.ConsentText;
import io.countersign.ceremony.Invitation;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.evidence.Anchor;
import io.countersign.evidence.Anchors;
import io.countersign.evidence.EventLog;
import io.countersign.signing.DetachedSeal;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bundles of evidence: all that proves a signed contract, in one file that verifies without this
 * house. The same state of a contract always gives the same bytes.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Bundles {

  static final String CONTRACT = "contract.pdf";
  static final String CERTIFICATE = "certificate-of-completion.pdf";
  static final String EVENTS = "events.jsonl";
  static final String REPORT = "verification.json";
  static final String MANIFEST = "manifest.json";
  static final String SEAL = "manifest.p7s";
  static final String AUDIT = "audit.json";
  static final String EVIDENCE = "evidence/";

  private static final String README =
      """
      Evidence of a contract that both sides signed
      =============================================

      contract.pdf                   the contract, signed; any PDF viewer shows its signatures
      booking.json and the like      what is embedded in the contract, taken out
      certificate-of-completion.pdf  who did what when, sealed by the company
      events.jsonl                   the event log, one event a line, each naming the one before
      anchors/                       where the log stood, with time-stamps of an authority
      consent-*.txt                  the texts that were agreed to
      drawings/                      signatures that were drawn
      verification.json              what the check said
      trust-anchors.pem              the roots; trust them only if you got them another way, too
      manifest.json, manifest.p7s    the digests of all these files, and the company's seal

      To check everything without a network or a database:
        countersign verify --anchor ROOTS.pem THIS-FILE.zip
      """;

  private final Contracts contracts;
  private final Completions completions;
  private final Ceremonies ceremonies;
  private final EventLog log;
  private final Anchors anchors;
  private final Notary notary;
  private final KeyVault vault;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bundles(
      Contracts contracts,
      Completions completions,
      Ceremonies ceremonies,
      EventLog log,
      Anchors anchors,
      Notary notary,
      KeyVault vault,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.completions = completions;
    this.ceremonies = ceremonies;
    this.log = log;
    this.anchors = anchors;
    this.notary = notary;
    this.vault = vault;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Everything that proves a contract. Where the log stands is anchored first, and the export is an
   * event itself.
   *
   * @throws CompletionRefused when it is not signed by both sides
   */
  public byte[] export(ContractId id, String by) {
    completions.certificate(id, by);
    anchors.anchor();
    byte[] bundle = bundle(id, by);
    events.publishEvent(
        ContractEvent.of(id, Happening.EXPORTED, by).with("sha256", Digest.of(bundle)));
    return bundle;
  }

  /**
   * An audit in one file: what it tells, and the evidence of contracts in it.
   *
   * @param audit what it tells, as canonical JSON
   */
  public byte[] audit(byte[] audit, List<ContractId> sound, String by) {
    sound.forEach(id -> completions.certificate(id, by));
    anchors.anchor();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(AUDIT, audit);
    for (ContractId id : sound) {
      byte[] evidence = bundle(id, by);
      files.put(EVIDENCE + id.value() + ".zip", evidence);
      events.publishEvent(
          ContractEvent.of(id, Happening.EXPORTED, by)
              .with("for", "audit")
              .with("sha256", Digest.of(evidence)));
    }
    files.put("trust-anchors.pem", utf8(roots()));
    byte[] manifest = auditManifest(files);
    files.put(MANIFEST, manifest);
    files.put(SEAL, seal(manifest));
    return Zip.of(files);
  }

  /** The bundle of a contract as it stands. */
  public byte[] bundle(ContractId id, String by) {
    SortedMap<String, byte[]> files = files(id, by);
    byte[] manifest = manifest(id, files);
    files.put(MANIFEST, manifest);
    files.put(SEAL, seal(manifest));
    return Zip.of(files);
  }

  private SortedMap<String, byte[]> files(ContractId id, String by) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(CERTIFICATE, completions.certificate(id, by).bytes());
    Document contract = contracts.document(id);
    files.put(CONTRACT, contract.bytes());
    Reading.of(contract).attachments().forEach(file -> files.put(file.name(), file.bytes()));
    files.put(EVENTS, utf8(String.join("\n", log.lines(id)) + "\n"));
    for (Anchor anchor : anchors.of(id)) {
      String name = "anchors/%06d".formatted(anchor.seq());
      files.put(name + ".txt", utf8(anchor.content()));
      files.put(name + ".tst", Base64.getDecoder().decode(anchor.token()));
    }
    for (ConsentText text : ConsentText.all()) {
      files.put("consent-%d.txt".formatted(text.version()), utf8(text.text()));
    }
    for (Invitation one : invitations(id)) {
      ceremonies
          .drawing(one.id())
          .ifPresent(
              drawing ->
                  files.put(
                      "drawings/%s-%s.svg".formatted(one.role().field(), one.id()),
                      utf8(drawing.svg())));
    }
    files.put(REPORT, report(completions.verdict(contract)));
    files.put("trust-anchors.pem", utf8(roots()));
    files.put("README.txt", utf8(README));
    return files;
  }

  private List<Invitation> invitations(ContractId id) {
    return ceremonies.of(id).stream().flatMap(round -> round.invitations().stream()).toList();
  }

  /** What the check says about the contract by itself. */
  static byte[] report(Verdict verdict) {
    return CanonicalJson.of(
        Map.of(
            "outcome", verdict.outcome().name(),
            "codes", verdict.codes(),
            "signatures",
                verdict.seals().stream()
                    .map(
                        seal ->
                            Map.of(
                                "field", seal.field(),
                                "signer", seal.signer(),
                                "value", seal.signatureValue().hex(),
                                "level", seal.level().title()))
                    .toList()));
  }

  private static byte[] manifest(ContractId id, SortedMap<String, byte[]> files) {
    return CanonicalJson.of(
        Map.of("schema", "evidence-bundle/1", "contract", id.value(), "files", digests(files)));
  }

  static byte[] auditManifest(SortedMap<String, byte[]> files) {
    return CanonicalJson.of(Map.of("schema", "audit-bundle/1", "files", digests(files)));
  }

  /** The digests of files by name. */
  static Map<String, String> digests(SortedMap<String, byte[]> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, content) -> digests.put(name, Digest.of(content).hex()));
    return digests;
  }

  /** The seal over a manifest: the same one whenever the manifest is the same. */
  private byte[] seal(byte[] manifest) {
    String digest = Digest.of(manifest).hex();
    List<byte[]> known =
        jdbc.sql("select seal from bundle_seal where sha256 = ?")
            .param(digest)
            .query((row, n) -> row.getBytes("seal"))
            .list();
    if (!known.isEmpty()) {
      return known.get(0);
    }
    byte[] seal = DetachedSeal.over(manifest, vault.signer(Completions.SEALER));
    jdbc.sql("insert into bundle_seal (sha256, made_at, seal) values (?, ?, ?)")
        .params(digest, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), seal)
        .update();
    return seal;
  }

  private String roots() {
    List<String> roots = new ArrayList<>(List.of(notary.trustAnchors().pem()));
    String house = vault.trustAnchors().pem();
    if (!roots.contains(house)) {
      roots.add(house);
    }
    return String.join("", roots);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
