package io.countersign.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.ceremony.House;
import io.countersign.completion.Completions;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Crowd;
import io.countersign.contracts.Facts;
import io.countersign.contracts.Preservations;
import io.countersign.contracts.RevisionLedgers;
import io.countersign.contracts.Subject;
import io.countersign.documents.Document;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LogCheck;
import io.countersign.evidence.LoggedEvent;
import io.countersign.money.Rate;
import io.countersign.refusal.Refusal;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Tenure;
import io.countersign.repository.Repository;
import io.countersign.repository.Search;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * How long contracts are kept, and how little disposes of them. The house is the same for all
 * tests, and the first one comes before anybody decided on a class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RetentionStory {

  @Test
  @Order(99)
  void isKeptAsLongAsTheContractRenewsItself() {
    ContractId id = house.signed(house.booking());
    LocalDate today = LocalDate.ofInstant(house.get(Clock.class).instant(), ZoneOffset.UTC);
    Following following = new Following(RenewalKind.AUTOMATIC, 12, 90, Rate.percent("0"));
    Tenure year = new Tenure(today, today.plusYears(1).minusDays(1), following, Optional.empty());
    house.get(Renewals.class).tell(id, year, House.LEGAL);

    house.later(Duration.ofDays(3 * 365));

    assertRefused("retention-runs", () -> retention.askDisposal(id, "over", LENA));
    assertThat(retention.due(100)).noneMatch(kept -> kept.contract().id().equals(id));
    assertThat(retention.keeping(id).ended().orElseThrow())
        .isAfter(today.plusYears(3).minusDays(3));
  }

  private static final Actor LENA = new Actor("lena");
  private static final Actor OMAR = new Actor("omar");
  private static final Duration DAYS = Duration.ofDays(2);

  private House house;
  private Retention retention;
  private Contracts contracts;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
    retention = house.get(Retention.class);
    contracts = house.get(Contracts.class);
  }

  @AfterAll
  void moveOut() throws Exception {
    house.close();
  }

  @Test
  @Order(1)
  void isDisposedOfByTwoPeopleWhenNothingStandsAgainstItAndLeavesATombstone() {
    Subject.Order about = house.booking();
    ContractId id = house.signed(about);
    ContractId other = house.signed(house.booking());
    house.get(Completions.class).certificate(id, "lena");
    assertRefused("retention-not-told", () -> retention.askDisposal(id, "over", LENA));
    confirmed("Orders", "order-agreement", 1);
    assertRefused("retention-runs", () -> retention.askDisposal(id, "over", LENA));
    assertThat(retention.due(10)).isEmpty();
    house.later(Duration.ofDays(400));
    assertThat(retention.due(10)).hasSize(2);
    Contract before = contracts.find(id);
    List<String> log = house.get(EventLog.class).lines(id);
    retention.askDisposal(id, "Retention ran out", LENA);
    assertRefused("request-open", () -> retention.askDisposal(id, "again", OMAR));
    long request = retention.requests().get(0).id();
    assertRefused("own-request", () -> retention.decide(request, true, LENA));
    assertThat(contracts.document(id).length()).isPositive();
    retention.decide(request, true, OMAR);

    assertRefused("document-disposed", () -> contracts.document(id));
    assertRefused("document-disposed", () -> house.get(Completions.class).certificate(id, "lena"));
    assertThat(bytesOf(id)).isZero();
    assertThat(bytesOf(other)).isPositive();
    Contract after = contracts.find(id);
    assertThat(after.revisions()).isEqualTo(before.revisions()).hasSize(4);
    assertThat(after.signatures()).isEqualTo(before.signatures());
    List<String> lines = house.get(EventLog.class).lines(id);
    assertThat(lines).startsWith(log.toArray(String[]::new)).hasSize(log.size() + 1);
    LoggedEvent last = house.get(EventLog.class).of(id).head().orElseThrow();
    assertThat(last.what()).isEqualTo("DISPOSED");
    assertThat(last.by()).isEqualTo("omar");
    assertThat(last.facts()).containsEntry("asked-by", "lena");
    assertThat(last.facts().get("sha256"))
        .contains(before.revisions().get(0).sha256().hex())
        .contains(before.revisions().get(3).sha256().hex());
    assertThat(house.get(LogCheck.class).check(id)).isEmpty();
    assertThat(house.get(RevisionLedgers.class).objections(id)).isEmpty();
    assertThat(house.get(Preservations.class).due(10)).doesNotContain(id);
    assertThat(words("plus")).containsExactly(other);
    assertThat(retention.keeping(id).disposed().map(stamp -> stamp.by())).contains(OMAR);
    assertThat(retention.due(10)).hasSize(1);
    assertRefused("nothing-stored", () -> retention.askDisposal(id, "again", LENA));
    assertRefused("nothing-stored", () -> retention.place(id, "too late", LENA));
    assertThat(contracts.document(other).length()).isPositive();
  }

  @Test
  void nobodyDecidesWhatTheyAskedForAndNothingIsDecidedTwice() {
    retention.ask(new RetentionClass("All", "*", 5, LocalDate.of(2026, 1, 1)), "law", LENA);
    long request = retention.requests().get(0).id();
    assertRefused("own-request", () -> retention.decide(request, true, LENA));
    int before = retention.classes().size();
    retention.decide(request, true, OMAR);
    assertRefused("request-decided", () -> retention.decide(request, false, OMAR));
    assertThat(retention.classes()).hasSize(before + 1);
    assertRefused("retention-unknown", () -> retention.decide(99_999, true, OMAR));
  }

  @Test
  void aHoldKeepsItWhateverIsConfirmedUntilTwoPeopleLiftIt() {
    ContractId id = house.signed(house.booking());
    confirmed("Orders", "order-agreement", 0);
    house.later(DAYS);
    retention.askDisposal(id, "over", LENA);
    long disposal = retention.requests().get(0).id();
    retention.place(id, "Northwind v. Alder", OMAR);
    assertRefused("on-hold", () -> retention.decide(disposal, true, OMAR));
    assertThat(retention.requests().get(0).open()).isTrue();
    assertThat(retention.due(100)).noneMatch(kept -> kept.contract().id().equals(id));
    LegalHold hold = holds(id).get(0);
    retention.askLift(hold.id(), "Settled", OMAR);
    assertRefused("request-open", () -> retention.askLift(hold.id(), "Settled", LENA));
    long lift = retention.requests().get(0).id();
    assertRefused("own-request", () -> retention.decide(lift, true, OMAR));
    assertRefused("on-hold", () -> retention.decide(disposal, true, OMAR));
    retention.decide(lift, true, LENA);
    assertThat(holds(id)).isEmpty();
    assertRefused("retention-unknown", () -> retention.askLift(hold.id(), "again", OMAR));
    retention.decide(disposal, true, OMAR);
    assertRefused("document-disposed", () -> contracts.document(id));
    assertThat(house.get(EventLog.class).of(id).events())
        .extracting(LoggedEvent::what)
        .endsWith("HOLD_PLACED", "HOLD_LIFTED", "DISPOSED");
  }

  @Test
  void staysWhileAnAmendmentReliesOnItOrItIsOpen() {
    Map<String, String> terms = Map.of("liability-cap", "EUR 100.00");
    confirmed("Frames", "master-agreement", 0);
    Facts first = new Facts("frame", 1, terms);
    ContractId frame = house.drafted(first, "master-agreement", "Northwind", terms);
    contracts.generate(frame, first);
    assertRefused("contract-open", () -> retention.askDisposal(frame, "over", LENA));
    house.sign(frame, first);
    Facts second = new Facts("frame", 2, terms);
    ContractId amendment = house.drafted(second, "master-agreement", "Northwind", terms);
    house.later(Duration.ofDays(1200));
    assertRefused("relied-upon", () -> retention.askDisposal(frame, "over", LENA));
    contracts.declareVoid(amendment, "given up", House.LEGAL);
    assertRefused("nothing-stored", () -> retention.askDisposal(amendment, "over", LENA));
    retention.askDisposal(frame, "over", LENA);
    retention.decide(retention.requests().get(0).id(), true, OMAR);
    assertRefused("document-disposed", () -> contracts.document(frame));
  }

  @Test
  void theDatabaseEmptiesNothingWithoutATombstoneAndTakesNoneBack() {
    ContractId id = house.signed(house.booking());
    Document document = contracts.document(id);
    assertThatThrownBy(
            () ->
                house
                    .sql()
                    .update(
                        "update document_blob set content = ? where sha256 = ?",
                        new byte[0],
                        document.digest().hex()))
        .isInstanceOf(DataAccessException.class);
    confirmed("Orders", "order-agreement", 0);
    house.later(DAYS);
    retention.askDisposal(id, "over", LENA);
    retention.decide(retention.requests().get(0).id(), true, OMAR);
    assertThatThrownBy(
            () ->
                house
                    .sql()
                    .update(
                        "update document_blob set content = ? where sha256 = ?",
                        new byte[] {1},
                        document.digest().hex()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                house
                    .sql()
                    .update(
                        "update document_blob set byte_length = 0 where sha256 = ?",
                        document.digest().hex()))
        .isInstanceOf(DataAccessException.class);
    for (String table : List.of("retention_request", "retention_decision", "disposed_document")) {
      assertThatThrownBy(() -> house.sql().update("delete from " + table))
          .as(table)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> house.sql().update("update disposed_document set byte_length = 1"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void ofAHoldAndADisposalAtOnceOneComesFirst() throws Exception {
    confirmed("Orders", "order-agreement", 0);
    ContractId id = house.signed(house.booking());
    house.later(DAYS);
    retention.askDisposal(id, "over", LENA);
    long request = retention.requests().get(0).id();
    List<String> outcomes =
        Crowd.told(
            List.of(
                () -> {
                  retention.decide(request, true, OMAR);
                  return "disposed";
                },
                () -> {
                  retention.place(id, "Northwind v. Alder", LENA);
                  return "held";
                }));
    assertThat(outcomes).containsAnyOf("disposed", "held").doesNotHaveDuplicates();
    boolean disposed = outcomes.contains("disposed");
    assertThat(outcomes).contains(disposed ? "nothing-stored" : "on-hold");
    assertThat(retention.keeping(id).disposed().isPresent()).isEqualTo(disposed);
    assertThat(holds(id)).hasSize(disposed ? 0 : 1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theClassOfTheTemplateGoesBeforeTheOneForAll() {
    ContractId id = house.signed(house.booking());
    LocalDate today = LocalDate.ofInstant(house.get(Clock.class).instant(), ZoneOffset.UTC);
    confirmed("Orders", "order-agreement", 7);
    confirmed("All", RetentionClass.ANY, 10);
    retention.ask(
        new RetentionClass("Later", "order-agreement", 30, today.plusDays(9)), "law", LENA);
    retention.decide(retention.requests().get(0).id(), true, OMAR);
    retention.ask(new RetentionClass("Short", "order-agreement", 0, today), "x", LENA);
    retention.decide(retention.requests().get(0).id(), false, OMAR);
    Keeping kept = retention.keeping(id);
    assertThat(kept.retention().map(RetentionClass::name)).contains("Orders");
    assertThat(kept.ended()).contains(today);
    assertThat(kept.keptUntil()).contains(today.plusYears(7));
    house.later(Duration.ofDays(9));
    assertThat(retention.keeping(id).retention().map(RetentionClass::name)).contains("Later");
  }

  private void confirmed(String name, String template, int years) {
    retention.ask(new RetentionClass(name, template, years, LocalDate.of(2026, 1, 1)), "law", LENA);
    retention.decide(retention.requests().get(0).id(), true, OMAR);
  }

  private List<LegalHold> holds(ContractId id) {
    return retention.holds().stream().filter(hold -> hold.contract().equals(id)).toList();
  }

  private long bytesOf(ContractId id) {
    return Optional.ofNullable(
            house
                .sql()
                .queryForObject(
                    "select sum(length(b.content)) from document_blob b join contract_revision r"
                        + " on r.sha256 = b.sha256 where r.contract_id = ?",
                    Long.class,
                    id.value()))
        .orElse(0L);
  }

  private List<ContractId> words(String words) {
    return house
        .get(Repository.class)
        .find(
            new Search(
                words, "", Optional.empty(), Optional.empty(), Set.of(), Search.Order.NEWEST),
            Optional.empty(),
            10)
        .contracts()
        .stream()
        .map(found -> found.id())
        .toList();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
