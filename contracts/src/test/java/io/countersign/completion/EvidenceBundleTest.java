package io.countersign.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.ceremony.Ceremonies;
import io.countersign.ceremony.ConsentText;
import io.countersign.ceremony.Drawing;
import io.countersign.ceremony.Guest;
import io.countersign.ceremony.House;
import io.countersign.ceremony.Invitation;
import io.countersign.ceremony.Reception;
import io.countersign.ceremony.SignatureAct;
import io.countersign.ceremony.SigningOrder;
import io.countersign.ceremony.SigningTable;
import io.countersign.ceremony.Visit;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.evidence.Chain;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.DetachedSeal;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.TrustAnchors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The evidence of a signing that leaves the house, and what becomes of it when it is tampered with.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceBundleTest {

  private static final Visit VISIT = new Visit("192.0.2.7", "a phone");

  private House house;
  private ContractId contract;
  private byte[] bundle;

  @BeforeAll
  void sign(@TempDir Path home) throws IOException {
    house = House.onH2(home);
    Subject.Order booking = house.booking();
    contract = house.printed(booking);
    CompletionRefused early =
        catchThrowableOfType(CompletionRefused.class, () -> bundles().export(contract, "legal"));
    assertThat(early.code()).isEqualTo("not-completed");
    house.get(Ceremonies.class).send(contract, House.both(SigningOrder.SEQUENTIAL), House.LEGAL);
    signs("ines@alder.example", "Ines Rossi", booking);
    signs("daan@northwind.example", "Daan de Wit", booking);
    bundle = bundles().export(contract, "legal");
    Files.write(Path.of("target", "evidence.zip"), bundle);
    Files.write(
        Path.of("target", "certificate-of-completion.pdf"),
        Zip.read(bundle).get(Bundles.CERTIFICATE));
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  private void signs(String mail, String name, Subject.Order booking) {
    Reception reception = house.get(Reception.class);
    Invitation one = reception.arrive(house.token(mail), VISIT);
    reception.sendCode(one.id(), VISIT);
    Guest guest = reception.prove(one.id(), house.code(mail), VISIT);
    SigningTable table = house.get(SigningTable.class);
    table.consent(guest, ConsentText.current(), VISIT);
    Digest shown = new Digest(table.view(guest, VISIT).digest().hex());
    table.sign(
        guest,
        new SignatureAct(shown, name, Optional.of(new Drawing("M1 2L3 4")), true),
        booking.ref(),
        VISIT);
  }

  private Bundles bundles() {
    return house.get(Bundles.class);
  }

  private List<BundleFlaw> flaws(byte[] bytes) {
    TrustAnchors signers = house.get(Notary.class).trustAnchors();
    TrustAnchors company = house.get(KeyVault.class).trustAnchors();
    return BundleCheck.check(bytes, signers, company, house.get(Clock.class)).stream()
        .map(BundleCheck.Reason::flaw)
        .distinct()
        .toList();
  }

  @Test
  void provesTheContractByItself() {
    TrustAnchors signers = house.get(Notary.class).trustAnchors();
    assertThat(BundleCheck.check(bundle, signers, signers, house.get(Clock.class))).isEmpty();
    assertThat(Zip.read(bundle).keySet())
        .contains(
            "contract.pdf",
            "booking.json",
            "certificate-of-completion.pdf",
            "events.jsonl",
            "anchors/000001.txt",
            "consent-1.txt");
  }

  @Test
  void keepsTheStandardsOfTheArchive() throws Exception {
    Document certificate = house.get(Completions.class).certificate(contract, "legal");
    assertThat(Conformance.complaints(certificate)).isEmpty();
  }

  @Test
  void isTheSameBytesWhenNothingHappenedSince() {
    assertThat(bundles().bundle(contract, "legal")).isEqualTo(bundles().bundle(contract, "legal"));
    Document first = house.get(Completions.class).certificate(contract, "legal");
    assertThat(house.get(Completions.class).certificate(contract, "legal")).isEqualTo(first);
  }

  @Test
  void isRefusedWhenAnyFileIsChangedTakenOutOrPutIn() {
    SortedMap<String, byte[]> whole = Zip.read(bundle);
    for (String name : whole.keySet()) {
      assertThat(flaws(with(files -> files.get(name)[files.get(name).length / 2] ^= 1)))
          .as(name + " changed")
          .isNotEmpty();
      assertThat(flaws(with(files -> files.remove(name)))).as(name + " taken out").isNotEmpty();
    }
    assertThat(flaws(with(files -> files.put("more.txt", new byte[] {1}))))
        .contains(BundleFlaw.BUNDLE_FILES);
    assertThat(flaws(new byte[] {1, 2, 3})).containsExactly(BundleFlaw.BUNDLE_UNREADABLE);
  }

  @Test
  void isRefusedWithAReasonEvenWhenTheManifestIsMadeAnewBySomebodyElse() {
    assertThat(flaws(resealed(files -> {}))).containsExactly(BundleFlaw.BUNDLE_SEAL);
    assertThat(
            flaws(
                resealed(
                    files ->
                        files.put(
                            Bundles.EVENTS,
                            text(files, Bundles.EVENTS)
                                .replace("192.0.2.7", "192.0.2.8")
                                .getBytes(StandardCharsets.UTF_8)))))
        .contains(BundleFlaw.BUNDLE_LOG);
    assertThat(flaws(resealed(files -> files.put(Bundles.EVENTS, chainedAnew(files)))))
        .doesNotContain(BundleFlaw.BUNDLE_LOG)
        .contains(BundleFlaw.BUNDLE_ANCHOR, BundleFlaw.BUNDLE_CERTIFICATE);
    assertThat(
            flaws(
                resealed(
                    files -> {
                      String lines = text(files, Bundles.EVENTS);
                      files.put(
                          Bundles.EVENTS,
                          lines
                              .substring(0, lines.lastIndexOf('\n', lines.length() - 2) + 1)
                              .getBytes(StandardCharsets.UTF_8));
                    })))
        .contains(BundleFlaw.BUNDLE_ANCHOR);
    assertThat(flaws(resealed(files -> files.put("booking.json", new byte[] {'{', '}'}))))
        .contains(BundleFlaw.BUNDLE_ATTACHMENT);
    assertThat(flaws(resealed(files -> files.put("consent-1.txt", new byte[] {'x'}))))
        .contains(BundleFlaw.BUNDLE_TEXT);
    assertThat(
            flaws(
                resealed(
                    files ->
                        files.put(
                            Bundles.REPORT,
                            text(files, Bundles.REPORT)
                                .replace("Daan", "Dora")
                                .getBytes(StandardCharsets.UTF_8)))))
        .contains(BundleFlaw.BUNDLE_REPORT);
    assertThat(
            flaws(resealed(files -> files.put(Bundles.CONTRACT, files.get(Bundles.CERTIFICATE)))))
        .contains(BundleFlaw.BUNDLE_CONTRACT, BundleFlaw.BUNDLE_LOG);
    assertThat(
            flaws(resealed(files -> files.put(Bundles.CERTIFICATE, files.get(Bundles.CONTRACT)))))
        .contains(BundleFlaw.BUNDLE_CERTIFICATE);
  }

  @Test
  void isRefusedWhenItIsTheEvidenceOfAnotherContract() {
    Subject.Order booking = house.booking();
    ContractId other = house.printed(booking);
    house.get(Contracts.class).sign(other, Role.SELLER, House.LEGAL, booking.ref());
    house.get(Contracts.class).sign(other, Role.CUSTOMER, House.LEGAL, booking.ref());
    SortedMap<String, byte[]> foreign = Zip.read(bundles().export(other, "legal"));
    assertThat(flaws(Zip.of(foreign))).isEmpty();
    assertThat(
            flaws(
                resealed(
                    files -> files.put(Bundles.CERTIFICATE, foreign.get(Bundles.CERTIFICATE)))))
        .contains(BundleFlaw.BUNDLE_CERTIFICATE);
    assertThat(flaws(resealed(files -> files.put(Bundles.EVENTS, foreign.get(Bundles.EVENTS)))))
        .contains(BundleFlaw.BUNDLE_LOG);
  }

  /** The log with other network addresses, and every digest in it made to fit again. */
  private byte[] chainedAnew(SortedMap<String, byte[]> files) {
    List<String> lines = new ArrayList<>();
    Digest previous = LoggedEvent.NOTHING;
    for (LoggedEvent event :
        Chain.of(contract.value(), text(files, Bundles.EVENTS).lines().toList()).events()) {
      Map<String, String> facts = new TreeMap<>(event.facts());
      facts.replace("ip", "192.0.2.8");
      LoggedEvent changed =
          new LoggedEvent(
              event.contract(), event.seq(), event.at(), event.what(), event.by(), facts, previous);
      lines.add(changed.json());
      previous = changed.digest();
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private byte[] with(Consumer<SortedMap<String, byte[]>> change) {
    SortedMap<String, byte[]> files = Zip.read(bundle);
    change.accept(files);
    return Zip.of(files);
  }

  /** What somebody could do who has a key of this house's authority, but not the company's. */
  private byte[] resealed(Consumer<SortedMap<String, byte[]>> change) {
    return with(
        files -> {
          change.accept(files);
          files.remove(Bundles.MANIFEST);
          files.remove(Bundles.SEAL);
          byte[] manifest =
              CanonicalJson.of(
                  Map.of(
                      "schema", "evidence-bundle/1",
                      "contract", contract.value(),
                      "files", Bundles.digests(files)));
          files.put(Bundles.MANIFEST, manifest);
          files.put(
              Bundles.SEAL,
              DetachedSeal.over(
                  manifest,
                  house
                      .get(KeyVault.class)
                      .signer(new Identity("mallory", "Mallory", "Countersign"))));
        });
  }

  private static String text(SortedMap<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
