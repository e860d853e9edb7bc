package io.countersign.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.audits.Sampling.Candidate;
import io.countersign.ceremony.House;
import io.countersign.completion.BundleCheck;
import io.countersign.completion.BundleFlaw;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Facts;
import io.countersign.documents.Document;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.SubjectRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** A sample is drawn, checked, noted, closed by a second person, and proven elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditStory {

  private static final Actor LENA = new Actor("lena");
  private static final Actor OMAR = new Actor("omar");

  private House house;
  private Audits audits;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
    audits = house.get(Audits.class);
  }

  @AfterAll
  void moveOut() throws Exception {
    house.close();
  }

  @Test
  void theSameSeedDrawsTheSameOfEveryStratumInProportion() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(new Candidate("c" + i, i < 30 ? "a" : i < 50 ? "b" : "c"));
    }
    List<Candidate> drawn = Sampling.draw(all, "2026", 13);
    assertThat(drawn).hasSize(13).doesNotHaveDuplicates();
    assertThat(drawn).filteredOn(one -> one.stratum().equals("a")).hasSize(7);
    assertThat(drawn).filteredOn(one -> one.stratum().equals("b")).hasSize(4);
    assertThat(drawn).filteredOn(one -> one.stratum().equals("c")).hasSize(2);
    assertThat(Sampling.draw(all, "2026", 13)).isEqualTo(drawn);
    assertThat(Sampling.draw(all, "2027", 13)).isNotEqualTo(drawn);
    assertThat(Sampling.draw(all, "2026", 99)).hasSize(60);
  }

  @Test
  void isCheckedNotedAndClosedBySomebodyElseAndProvesItself() throws Exception {
    assertRefused("nothing-to-audit", () -> audits.draw("Q1", "seed", 2, LENA));
    house.signed(house.booking("100.00", "EUR"));
    house.signed(house.booking("200.00", "EUR"));
    ContractId damaged = house.signed(house.booking("300.00", "EUR"));
    Map<String, String> terms = Map.of("liability-cap", "EUR 100.00");
    Facts frame = new Facts("frame", 1, terms);
    ContractId master = house.drafted(frame, "master-agreement", "Northwind", terms);
    house.get(Contracts.class).generate(master, frame);
    house.sign(master, frame);
    house.printed(house.booking());
    AuditCampaign drawn = audits.draw("Q1", "seed", 9, LENA);
    assertThat(drawn.population()).isEqualTo(4);
    assertThat(drawn.items())
        .extracting(AuditItem::stratum)
        .containsExactly(
            "EUR, highest third", "EUR, lowest third", "EUR, middle third", "without a value");
    Document document = house.get(Contracts.class).document(damaged);
    byte[] bytes = document.bytes();
    bytes[bytes.length / 2] ^= 1;
    house.behindTheBackOf(
        "V70__document_blob_no_update",
        "update document_blob set content = ? where sha256 = ?",
        bytes,
        document.digest().hex());

    assertRefused("audit-unfinished", () -> audits.close(drawn.id(), "fine", OMAR));
    for (AuditItem item : drawn.items()) {
      audits.check(drawn.id(), item.seq(), AuditStory::standing, LENA);
    }
    AuditCampaign checked = audits.find(drawn.id());
    assertThat(checked.checked()).isEqualTo(4);
    assertThat(checked.unsound()).isEqualTo(1);
    AuditItem bad =
        checked.items().stream()
            .filter(item -> item.contract().equals(damaged))
            .findFirst()
            .orElseThrow();
    assertThat(bad.result().map(AuditItem.Result::outcome)).contains("INVALID");
    assertThat(bad.result().orElseThrow().words()).contains("LEDGER_MISMATCH");
    assertRefused("audit-unfinished", () -> audits.close(drawn.id(), "fine", OMAR));
    audits.note(drawn.id(), bad.seq(), "A byte was changed; the backup of May is whole", LENA);
    assertRefused("own-audit", () -> audits.close(drawn.id(), "fine", LENA));
    audits.close(drawn.id(), "One of four, restored", OMAR);
    assertRefused("audit-closed", () -> audits.note(drawn.id(), 1, "late", LENA));
    assertRefused("audit-closed", () -> audits.close(drawn.id(), "again", OMAR));
    assertThat(audits.all()).hasSize(1).allMatch(one -> !one.open());

    byte[] bundle = audits.export(drawn.id(), "lena");
    assertThat(flaws(bundle)).isEmpty();
    Map<String, byte[]> files = unpacked(bundle);
    assertThat(files.keySet()).contains("audit.json", "manifest.p7s").hasSize(7);
    assertThat(new String(files.get("audit.json"), StandardCharsets.UTF_8))
        .contains("One of four, restored", "\"seed\":\"seed\"", "A byte was changed");
    byte[] audit = files.get("audit.json");
    audit[20] ^= 1;
    assertThat(flaws(packed(files))).containsExactly(BundleFlaw.BUNDLE_FILES);
    audit[20] ^= 1;
    String first =
        files.keySet().stream().filter(n -> n.startsWith("evidence/")).findFirst().orElseThrow();
    files.put(first, new byte[] {1, 2, 3});
    assertThat(flaws(packed(files)))
        .containsExactlyInAnyOrder(BundleFlaw.BUNDLE_FILES, BundleFlaw.BUNDLE_UNREADABLE);
    files.remove(first);
    assertThat(flaws(packed(files))).containsExactly(BundleFlaw.BUNDLE_FILES);
    for (String table : List.of("audit_campaign", "audit_fact")) {
      assertThat(
              catchThrowableOfType(
                  DataAccessException.class, () -> house.sql().update("delete from " + table)))
          .isNotNull();
    }
  }

  private List<BundleFlaw> flaws(byte[] bundle) {
    return BundleCheck.check(
            bundle,
            house.get(Notary.class).trustAnchors(),
            house.get(KeyVault.class).trustAnchors(),
            house.get(Clock.class))
        .stream()
        .map(BundleCheck.Reason::flaw)
        .distinct()
        .toList();
  }

  private static Optional<SubjectRef> standing(Contract contract) {
    return Optional.of(contract.subject());
  }

  private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] packed(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    AuditRefused refused = catchThrowableOfType(AuditRefused.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
