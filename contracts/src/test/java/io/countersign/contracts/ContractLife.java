package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.clauses.Edition;
import io.countersign.clauses.ValuesRefused;
import io.countersign.deals.Booking;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.signing.Outcome;
import io.countersign.signing.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** The life of contracts, told once and lived on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractLife {

  private static final Actor LEGAL = new Actor("legal");

  private Desk desk;
  private Contracts contracts;
  private int bookings;

  abstract Desk open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    desk = open(home);
    contracts = desk.contracts();
  }

  @AfterAll
  void moveOut() throws Exception {
    desk.close();
  }

  @Test
  void goesFromDraftToTheLastSignature() throws Exception {
    Booking booking = aBooking();
    Contract contract = contracts.draft(Samples.proposal(booking), LEGAL);
    assertThat(contract.state()).isEqualTo(ContractState.DRAFTED);
    ContractId id = contract.id();

    assertThat(contracts.generate(id, booking).state()).isEqualTo(ContractState.GENERATED);
    assertThat(Conformance.complaints(contracts.document(id))).isEmpty();
    assertThat(contracts.check(id, booking).codes()).contains("SIGNATURE_NONE", "SIGNER_MISSING");

    desk.clock().advance(Duration.ofHours(1));
    assertThat(contracts.sign(id, SELLER, LEGAL, booking).state())
        .isEqualTo(ContractState.PARTLY_SIGNED);
    assertThat(contracts.check(id, booking).codes()).containsExactly("SIGNER_MISSING");

    desk.clock().advance(Duration.ofDays(1));
    contracts.sign(id, CUSTOMER, new Actor("daan"), booking);

    Contract signed = contracts.find(id);
    assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
    assertThat(signed.side(CUSTOMER)).isEqualTo(Samples.CUSTOMER);
    assertThat(signed.drafted().by()).isEqualTo(LEGAL);
    assertThat(signed.terms()).containsEntry("payment-days", "45");
    assertThat(signed.revisions()).hasSize(3);
    assertThat(signed.revisions()).extracting(ContractRevision::byteLength).isSorted();
    ContractSignature first = signed.signatureOf(SELLER).orElseThrow();
    ContractSignature last = signed.signatureOf(CUSTOMER).orElseThrow();
    assertThat(first.previous()).isNull();
    assertThat(last.previous()).isEqualTo(first.value());
    assertThat(last.signer()).isEqualTo("daan");
    assertThat(last.bookingHash()).isEqualTo(booking.digest());
    assertThat(last.signedAt()).isEqualTo(first.signedAt().plus(Duration.ofDays(1)));

    Document document = contracts.document(id);
    assertThat(document.digest().hex()).isEqualTo(signed.revisions().get(2).sha256().hex());
    assertThat(Reading.of(document).attachments())
        .singleElement()
        .satisfies(attached -> assertThat(attached.bytes()).isEqualTo(booking.canonical()));
    assertThat(contracts.check(id, booking).outcome()).isEqualTo(Outcome.VALID);
    assertThat(brought(document, booking))
        .satisfies(checked -> assertThat(checked.contract()).contains(id))
        .satisfies(checked -> assertThat(checked.verdict().codes()).isEmpty());
    assertThat(desk.heard().events)
        .contains(
            new ContractSigned(
                id,
                booking.id(),
                booking.opportunity().id(),
                signed.revisions().get(2).sha256(),
                LocalDate.ofInstant(last.signedAt(), desk.clock().getZone())));
  }

  @Test
  void keepsItsPaperWhenGeneratedAgain() {
    Booking booking = aBooking();
    Contract contract = contracts.draft(Samples.proposal(booking), LEGAL);
    Document first = paper(contracts.generate(contract.id(), booking));
    desk.clock().advance(Duration.ofDays(3));

    assertThat(paper(contracts.generate(contract.id(), booking))).isEqualTo(first);
    assertThat(contracts.find(contract.id()).revisions()).hasSize(1);
  }

  @Test
  void refusesWhatIsOutOfOrder() {
    Booking booking = aBooking();
    ContractId id = contracts.draft(Samples.proposal(booking), LEGAL).id();
    assertRefused("contract-not-generated", () -> contracts.document(id));
    assertRefused("contract-not-generated", () -> contracts.sign(id, SELLER, LEGAL, booking));
    contracts.generate(id, booking);
    contracts.sign(id, SELLER, LEGAL, booking);
    assertRefused("already-signed", () -> contracts.sign(id, SELLER, LEGAL, booking));
    contracts.sign(id, CUSTOMER, LEGAL, booking);
    assertRefused("already-signed", () -> contracts.sign(id, CUSTOMER, LEGAL, booking));
    assertRefused("contract-signed", () -> contracts.generate(id, booking));
    assertRefused("contract-signed", () -> contracts.declareVoid(id, "second thoughts", LEGAL));
    assertRefused("contract-unknown", () -> contracts.find(ContractId.fresh()));
  }

  @Test
  void refusesProposalsThatCannotBecomeAContract() {
    Booking booking = aBooking();
    Proposal proposal = Samples.proposal(booking);
    assertRefused(
        "template-unknown",
        () -> contracts.draft(by(new Edition("order-agreement", 99), proposal), LEGAL));
    assertThatThrownBy(
            () -> contracts.draft(on(Map.of("payment-days", "soon", "x", "y"), proposal), LEGAL))
        .isInstanceOf(ValuesRefused.class)
        .hasMessageContainingAll("payment-days: found 'soon'", "x: found a variable unknown");
    assertThat(contracts.ofBooking(booking.id())).isEmpty();
  }

  @Test
  void staysVoidOnceDeclaredSo() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, booking);

    Contract voided = contracts.declareVoid(id, "wrong customer", LEGAL);

    assertThat(voided.state()).isEqualTo(ContractState.VOIDED);
    assertThat(voided.voidReason()).contains("wrong customer");
    assertThat(contracts.find(id).voided()).contains(new Stamp(LEGAL, desk.clock().instant()));
    assertRefused("contract-void", () -> contracts.sign(id, CUSTOMER, LEGAL, booking));
    assertRefused("contract-void", () -> contracts.declareVoid(id, "again", LEGAL));
    assertThat(contracts.draft(Samples.proposal(booking), LEGAL).amends()).isEmpty();
  }

  @Test
  void isNotSignedForABookingThatChanged() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    Booking changed = Samples.booking(booking.id(), 2, "70000.00");
    Booking tampered = Samples.booking(booking.id(), 1, "70000.00");

    assertRefused("booking-changed", () -> contracts.sign(id, SELLER, LEGAL, changed));
    assertRefused("booking-changed", () -> contracts.sign(id, SELLER, LEGAL, tampered));
    assertRefused("booking-changed", () -> contracts.generate(id, aBooking()));
    assertRefused("earlier-contract-open", () -> contracts.draft(Samples.proposal(changed), LEGAL));
    assertThat(contracts.find(id).signatures()).isEmpty();
  }

  @Test
  void isAmendedByAContractThatFollowsItsLastSignature() {
    Booking booking = aBooking();
    ContractId old = signed(booking);
    Booking changed = Samples.booking(booking.id(), 2, "70000.00");

    Verdict superseded = contracts.check(old, changed);
    assertThat(superseded.outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(superseded.codes()).containsExactly("BOOKING_SUPERSEDED");
    assertThat(brought(contracts.document(old), changed).verdict().outcome())
        .isEqualTo(Outcome.SUPERSEDED);

    ContractId amendment = signed(changed);
    assertThat(contracts.find(amendment).amends()).contains(old);
    assertThat(contracts.find(amendment).signatureOf(SELLER).orElseThrow().previous())
        .isEqualTo(contracts.find(old).signatureOf(CUSTOMER).orElseThrow().value());
    assertThat(contracts.check(amendment, changed).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts.ofBooking(booking.id()))
        .extracting(Contract::id)
        .containsExactly(amendment, old);
    assertRefused("booking-outdated", () -> contracts.draft(Samples.proposal(booking), LEGAL));
  }

  @Test
  void isWonByExactlyOneOfManyWhoSignTheSameField() throws Exception {
    Booking booking = aBooking();
    ContractId id = generated(booking);

    List<String> outcomes = atOnce(6, () -> contracts.sign(id, SELLER, LEGAL, booking));

    assertThat(outcomes)
        .containsOnlyOnce("done")
        .filteredOn(outcome -> !outcome.equals("done"))
        .containsOnly("already-signed");
    assertThat(contracts.find(id).revisions()).hasSize(2);
    assertThat(contracts.find(id).signatures()).hasSize(1);
  }

  @Test
  void takesBothSidesWhoSignAtTheSameTime() throws Exception {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    List<Role> roles = new ArrayList<>(List.of(Role.values()));

    List<String> outcomes =
        atOnce(
            2,
            () -> {
              Role role;
              synchronized (roles) {
                role = roles.remove(0);
              }
              return contracts.sign(id, role, LEGAL, booking);
            });

    assertThat(outcomes).containsExactly("done", "done");
    assertThat(contracts.check(id, booking).outcome()).isEqualTo(Outcome.VALID);
  }

  @Test
  void isDraftedOnlyOnceHoweverManyTry() throws Exception {
    Booking booking = aBooking();

    List<String> outcomes = atOnce(4, () -> contracts.draft(Samples.proposal(booking), LEGAL));

    assertThat(outcomes)
        .containsOnlyOnce("done")
        .filteredOn(outcome -> !outcome.equals("done"))
        .containsOnly("contract-exists");
    assertThat(contracts.ofBooking(booking.id())).hasSize(1);
  }

  @Test
  void keepsNothingOfASignatureWhoseTransactionFails() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, booking);
    Document before = contracts.document(id);
    int stored = count("document_blob");
    desk.heard().failing = true;

    assertThatThrownBy(() -> contracts.sign(id, CUSTOMER, LEGAL, booking))
        .hasMessage("the journal is closed");

    desk.heard().failing = false;
    assertThat(contracts.document(id)).isEqualTo(before);
    assertThat(count("document_blob")).isEqualTo(stored);
    contracts.sign(id, CUSTOMER, LEGAL, booking);
    assertThat(contracts.find(id).revisions()).hasSize(3);
    assertThat(desk.heard().events).filteredOn(e -> e.contract().equals(id)).hasSize(1);
  }

  @Test
  void cannotBeRewrittenInTheDatabase() {
    signed(aBooking());

    for (String table : List.of("document_blob", "contract_revision", "contract_signature")) {
      String column = table.equals("contract_signature") ? "signer" : "byte_length";
      assertThatThrownBy(() -> desk.sql().update("update %s set %s = 1".formatted(table, column)))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> desk.sql().update("delete from " + table))
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(
            () ->
                desk.sql()
                    .update(
                        "insert into contract_signature select contract_id, 9, role, 'x', signer,"
                            + " cert_sha256, sigvalue_sha256, prev_sha256, booking_id,"
                            + " booking_revision, booking_hash, signed_at, verdict"
                            + " from contract_signature"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void noticesStoredBytesThatWereTamperedWith() throws Exception {
    Booking booking = aBooking();
    ContractId id = signed(booking);
    Document document = contracts.document(id);
    byte[] bytes = document.bytes();
    bytes[bytes.length / 2] ^= 1;

    desk.behindTheBackOf(
        "V70__document_blob_no_update",
        "update document_blob set content = ? where sha256 = ?",
        bytes,
        document.digest().hex());

    assertRefused("stored-document-damaged", () -> contracts.document(id));
    Verdict verdict = contracts.check(id, booking);
    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.codes()).contains("LEDGER_MISMATCH");
  }

  @Test
  void knowsTheDocumentsThatPeopleBring() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, booking);
    Document half = contracts.document(id);
    contracts.sign(id, CUSTOMER, LEGAL, booking);
    Document whole = contracts.document(id);

    assertThat(brought(whole, booking).verdict().valid()).isTrue();
    assertThat(brought(half, booking).contract()).contains(id);
    assertThat(brought(half, booking).verdict().codes())
        .containsExactlyInAnyOrder("LEDGER_MISMATCH", "SIGNER_MISSING");
    assertThat(brought(Document.of(new byte[] {1, 2, 3}), booking).contract()).isEmpty();
    assertThat(brought(Document.of(new byte[] {1, 2, 3}), booking).verdict().codes())
        .contains("CONTRACT_UNKNOWN");
    assertThat(contracts.check(whole, bookingId -> Optional.empty()).verdict().codes())
        .containsExactly("BOOKING_UNKNOWN");
  }

  @Test
  void neverFindsAChangedCopyValid() {
    Booking booking = aBooking();
    Document whole = contracts.document(signed(booking));
    Random random = new Random(20260313);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = whole.bytes();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(brought(Document.of(bytes), booking).verdict().outcome())
          .as("byte %d changed, seed 20260313", at)
          .isEqualTo(Outcome.INVALID);
    }
  }

  @Test
  void isFoundByWhatPeopleRememberOfIt() {
    Booking booking = aBooking();
    contracts.draft(Samples.proposal(booking), LEGAL);

    assertThat(contracts.search(booking.id(), 10))
        .extracting(Contract::bookingId)
        .containsExactly(booking.id());
    assertThat(contracts.search("deal-" + booking.id(), 10)).hasSize(1);
    assertThat(contracts.search("  DAAN de w", 1)).hasSize(1);
    assertThat(contracts.search("northwind robo", 50)).isNotEmpty();
    assertThat(contracts.search("100%_!", 50)).isEmpty();
    assertThat(contracts.search("", 50)).isNotEmpty();
  }

  private Booking aBooking() {
    bookings++;
    return Samples.booking("B-%04d.".formatted(bookings), 1, "65868.0000");
  }

  private static Proposal by(Edition template, Proposal proposal) {
    return new Proposal(
        proposal.booking(), template, proposal.seller(), proposal.customer(), proposal.terms());
  }

  private static Proposal on(Map<String, String> terms, Proposal proposal) {
    return new Proposal(
        proposal.booking(), proposal.template(), proposal.seller(), proposal.customer(), terms);
  }

  private ContractId generated(Booking booking) {
    ContractId id = contracts.draft(Samples.proposal(booking), LEGAL).id();
    return contracts.generate(id, booking).id();
  }

  private ContractId signed(Booking booking) {
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, booking);
    return contracts.sign(id, CUSTOMER, LEGAL, booking).id();
  }

  private Document paper(Contract contract) {
    return contracts.document(contract.id());
  }

  private CheckedDocument brought(Document document, Booking current) {
    return contracts.check(
        document, id -> id.equals(current.id()) ? Optional.of(current) : Optional.empty());
  }

  private int count(String table) {
    return desk.sql().queryForList("select 1 from " + table).size();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    ContractRefused refused = catchThrowableOfType(ContractRefused.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.why()).isNotBlank();
    assertThat(refused.wayOut()).endsWith(".");
  }

  /** What became of so many calls begun at the same moment: done, or the code of a refusal. */
  private static List<String> atOnce(int threads, Callable<?> call) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    call.call();
                    return "done";
                  } catch (ContractRefused e) {
                    return e.code();
                  }
                }));
      }
      start.countDown();
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }
}
