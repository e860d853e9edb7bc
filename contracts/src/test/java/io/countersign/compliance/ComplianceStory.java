package io.countersign.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.ceremony.Ceremonies;
import io.countersign.ceremony.House;
import io.countersign.ceremony.SigningOrder;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Facts;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.IssuedKey;
import io.countersign.signing.RevocationReason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * What the daily checks find, and what becomes of it. The house is the same for all tests: each
 * looks once before it begins, and then at what it made itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComplianceStory {

  private House house;
  private Compliance compliance;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
    compliance = house.get(Compliance.class);
  }

  @AfterAll
  void moveOut() throws Exception {
    house.close();
  }

  @BeforeEach
  void aDayLater() {
    compliance.look("clock");
    house.later(Duration.ofDays(1));
  }

  @Test
  void tellsOnlyWhatChangedAndEndsByItself() {
    assertThat(compliance.due()).isTrue();
    ContractId id = house.signed(house.booking());
    assertThat(of(id, compliance.look("clock").fresh())).isEmpty();
    assertThat(compliance.due()).isFalse();
    house.later(Duration.ofDays(8));
    assertThat(compliance.due()).isTrue();
    List<Finding> first = of(id, compliance.look("clock").fresh());
    assertThat(first).extracting(Finding::code).containsExactly(FindingCode.COPY_MISSING);
    assertThat(compliance.look("legal").unchanged()).isTrue();
    assertThat(of(id, compliance.open())).hasSize(1);
    house.tell(ContractEvent.of(id, Happening.COPY_GIVEN, "legal").with("how", "by mail"));
    Inspection last = compliance.look("legal");
    assertThat(last.fresh()).isEmpty();
    assertThat(last.gone()).extracting(Finding::id).containsExactly(first.get(0).id());
    assertThat(of(id, compliance.open())).isEmpty();
    assertThat(compliance.inspections(2)).hasSize(2).first().isEqualTo(last);
  }

  @Test
  void isAcceptedByAPersonForATimeAndCountsAgainThen() {
    ContractId id = house.signed(house.booking());
    house.later(Duration.ofDays(8));
    compliance.look("clock");
    Finding finding = of(id, compliance.open()).get(0);
    LocalDate today = LocalDate.ofInstant(house.get(Clock.class).instant(), ZoneOffset.UTC);
    long before = compliance.toDo();
    assertRefused("tolerance-day", () -> accept(finding, today.minusDays(1)));
    assertRefused("tolerance-day", () -> accept(finding, today.plusDays(367)));
    accept(finding, today.plusDays(4));
    assertThat(compliance.toDo()).isEqualTo(before - 1);
    assertThat(of(id, compliance.open()).get(0).tolerance().map(Tolerance::reason))
        .contains("They collect it");
    house.later(Duration.ofDays(4));
    assertThat(compliance.toDo()).isEqualTo(before - 1);
    house.later(Duration.ofDays(1));
    assertThat(compliance.toDo()).isEqualTo(before);
    assertThat(of(id, compliance.look("clock").fresh())).isEmpty();
    for (String change :
        List.of(
            "update compliance_tolerance set reason = 'x'", "delete from compliance_tolerance")) {
      assertThat(catchThrowableOfType(DataAccessException.class, () -> house.sql().update(change)))
          .isNotNull();
    }
    house.tell(ContractEvent.of(id, Happening.COPY_GIVEN, "legal").with("how", "by mail"));
    compliance.look("clock");
    assertRefused("finding-closed", () -> accept(finding, today.plusDays(9)));
  }

  @Test
  void findsWhatWaitsForSignaturesForTooLong() {
    Contracts contracts = house.get(Contracts.class);
    ContractId out = house.printed(house.booking());
    house.get(Ceremonies.class).send(out, House.both(SigningOrder.PARALLEL), House.LEGAL);
    Map<String, String> terms = Map.of("liability-cap", "EUR 100.00");
    Facts first = new Facts("frame", 1, terms);
    ContractId frame = house.drafted(first, "master-agreement", "Northwind", terms);
    contracts.generate(frame, first);
    house.sign(frame, first);
    Facts second = new Facts("frame", 2, terms);
    ContractId amendment = house.drafted(second, "master-agreement", "Northwind", terms);
    house.tell(ContractEvent.of(frame, Happening.COPY_GIVEN, "legal").with("how", "by mail"));
    house.later(Duration.ofDays(13));
    compliance.look("clock");
    assertThat(of(out, compliance.open())).isEmpty();
    assertThat(of(amendment, compliance.open())).isEmpty();
    house.later(Duration.ofDays(2));
    compliance.look("clock");
    List<Finding> both = new ArrayList<>(of(out, compliance.open()));
    both.addAll(of(amendment, compliance.open()));
    assertThat(both)
        .extracting(Finding::code, Finding::contract)
        .containsExactlyInAnyOrder(
            tuple(FindingCode.AMENDMENT_UNSIGNED, Optional.of(amendment)),
            tuple(FindingCode.UNSIGNED_LONG, Optional.of(out)));
    contracts.declareVoid(amendment, "given up", House.LEGAL);
    house.get(Ceremonies.class).cancel(out, "not needed", House.LEGAL);
    assertThat(compliance.look("clock").gone()).hasSize(2);
  }

  @Test
  void findsKeysThatRunOutOrAreVoidAndAuthoritiesThatAreSilent() {
    house.signed(house.booking());
    compliance.look("clock");
    DemoAuthority authority = house.get(DemoAuthority.class);
    IssuedKey key = authority.keys().get(0);
    house.cut(true);
    assertThat(codes(compliance.look("clock").fresh()))
        .contains(FindingCode.CLOCK_SILENT, FindingCode.REVOCATION_UNKNOWN)
        .doesNotContain(FindingCode.KEY_REVOKED);
    assertThat(compliance.open()).anyMatch(one -> one.sentence().contains("the line is cut"));
    house.cut(false);
    assertThat(codes(compliance.look("clock").gone()))
        .contains(FindingCode.CLOCK_SILENT, FindingCode.REVOCATION_UNKNOWN);
    authority.revoke(key, RevocationReason.KEY_COMPROMISE);
    Inspection inspection = compliance.look("legal");
    assertThat(codes(inspection.fresh())).containsExactly(FindingCode.KEY_REVOKED);
    assertThat(inspection.fresh().get(0).sentence())
        .contains(key.signer())
        .contains("is void since");
    IssuedKey other = authority.keys().get(1);
    house.later(Duration.between(house.get(Clock.class).instant(), other.until()));
    house.later(Duration.ofDays(-30));
    assertThat(codes(compliance.look("clock").fresh())).contains(FindingCode.KEY_EXPIRING);
  }

  @Test
  void findsWhatIsNotPreserved() {
    ContractId id = house.signed(house.booking());
    house
        .sql()
        .update(
            "update contract_preservation set proven_until = null, failure = 'the line is cut'"
                + " where contract_id = ?",
            id.value());
    List<Finding> fresh = of(id, compliance.look("clock").fresh());
    assertThat(codes(fresh)).containsExactly(FindingCode.ARCHIVE_DUE);
    assertThat(fresh.get(0).sentence())
        .isEqualTo("It was never preserved. The last attempt failed: the line is cut");
  }

  @Test
  void findsAChangedByteAndNobodyCanAcceptIt() throws Exception {
    ContractId id = house.signed(house.booking());
    ContractId sound = house.signed(house.booking());
    Document document = house.get(Contracts.class).document(id);
    byte[] bytes = document.bytes();
    bytes[100] ^= 1;
    house.behindTheBackOf(
        "V70__document_blob_no_update",
        "update document_blob set content = ? where sha256 = ?",
        bytes,
        document.digest().hex());
    compliance.look("clock");
    assertThat(of(sound, compliance.open())).isEmpty();
    List<Finding> broken = of(id, compliance.open());
    assertThat(codes(broken)).containsExactly(FindingCode.LEDGER_BROKEN);
    assertRefused("not-acceptable", () -> accept(broken.get(0), LocalDate.EPOCH));
  }

  @Test
  void aCheckThatFailsClosesNothing() {
    ContractId id = house.signed(house.booking());
    house.later(Duration.ofDays(8));
    compliance.look("clock");
    house.sql().execute("alter table contract_event rename to contract_event_gone");
    Inspection inspection = compliance.look("clock");
    assertThat(codes(inspection.fresh())).contains(FindingCode.CHECK_FAILED);
    assertThat(inspection.gone()).isEmpty();
    assertThat(codes(of(id, compliance.open()))).containsExactly(FindingCode.COPY_MISSING);
    house.sql().execute("alter table contract_event_gone rename to contract_event");
    assertThat(codes(compliance.look("clock").gone())).containsOnly(FindingCode.CHECK_FAILED);
  }

  private void accept(Finding finding, LocalDate lastDay) {
    compliance.accept(finding.id(), "They collect it", lastDay, "legal");
  }

  private static List<Finding> of(ContractId id, List<Finding> findings) {
    return findings.stream().filter(one -> one.contract().equals(Optional.of(id))).toList();
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static void assertRefused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    ComplianceRefused refused = catchThrowableOfType(ComplianceRefused.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
