package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.clauses.ValuesRefused;
import io.countersign.deals.Booking;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.documents.Names;
import io.countersign.documents.Reading;
import io.countersign.signing.Outcome;
import io.countersign.signing.SubjectKind;
import io.countersign.signing.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of contracts, told once and lived on every database. */
abstract class ContractLife extends ContractDesk {

  @Test
  void goesFromDraftToTheLastSignature() throws Exception {
    Booking booking = aBooking();
    Contract contract = contracts.draft(Samples.proposal(booking), LEGAL);
    assertThat(contract.state()).isEqualTo(ContractState.DRAFTED);
    ContractId id = contract.id();

    assertThat(contracts.generate(id, new Subject.Order(booking)).state())
        .isEqualTo(ContractState.GENERATED);
    assertThat(Conformance.complaints(contracts.document(id))).isEmpty();
    assertThat(contracts.check(id, now(booking)).codes())
        .contains("SIGNATURE_NONE", "SIGNER_MISSING");

    desk.clock().pass(Duration.ofHours(1));
    assertThat(contracts.sign(id, SELLER, LEGAL, now(booking)).state())
        .isEqualTo(ContractState.PARTLY_SIGNED);
    assertThat(contracts.check(id, now(booking)).codes()).containsExactly("SIGNER_MISSING");

    desk.clock().pass(Duration.ofDays(1));
    contracts.sign(id, CUSTOMER, new Actor("daan"), now(booking));

    Contract signed = contracts.find(id);
    assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
    assertThat(signed.side(CUSTOMER)).isEqualTo(Samples.CUSTOMER);
    assertThat(signed.drafted().by()).isEqualTo(LEGAL);
    assertThat(signed.terms()).containsEntry("payment-days", "45");
    assertThat(signed.revisions()).hasSize(4);
    assertThat(signed.revisions()).extracting(ContractRevision::byteLength).isSorted();
    ContractSignature first = signed.signatureOf(SELLER).orElseThrow();
    ContractSignature last = signed.signatureOf(CUSTOMER).orElseThrow();
    assertThat(first.previous()).isNull();
    assertThat(last.previous()).isEqualTo(first.value());
    assertThat(last.signer()).isEqualTo("daan");
    assertThat(last.bookingHash()).isEqualTo(booking.digest());
    assertThat(last.signedAt()).isEqualTo(first.signedAt().plus(Duration.ofDays(1)));

    Document document = contracts.document(id);
    assertThat(document.digest().hex()).isEqualTo(signed.revisions().get(3).sha256().hex());
    assertThat(Reading.of(document).attachments())
        .singleElement()
        .satisfies(attached -> assertThat(attached.bytes()).isEqualTo(booking.canonical()));
    assertThat(contracts.check(id, now(booking)).outcome()).isEqualTo(Outcome.VALID);
    assertThat(brought(document, booking))
        .satisfies(checked -> assertThat(checked.contract()).contains(id))
        .satisfies(checked -> assertThat(checked.verdict().codes()).isEmpty());
    assertThat(desk.heard().events)
        .contains(
            new ContractSigned(
                id,
                SubjectKind.BOOKING,
                booking.id(),
                Optional.of(booking.opportunity().id()),
                signed.revisions().get(3).sha256(),
                LocalDate.ofInstant(last.signedAt(), desk.clock().getZone())));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void signsForPartiesNamedInOtherScripts(String seller, String customer) throws Exception {
    Booking booking = aBooking();
    Proposal usual = Samples.proposal(booking);
    Side sells = named(usual.seller(), seller);
    Side buys = named(usual.customer(), customer);
    ContractId id =
        contracts
            .draft(
                new Proposal(usual.subject(), usual.template(), sells, buys, usual.terms()), LEGAL)
            .id();
    contracts.generate(id, new Subject.Order(booking));
    contracts.sign(id, SELLER, LEGAL, now(booking));
    contracts.sign(id, CUSTOMER, LEGAL, now(booking));

    Document document = contracts.document(id);
    assertThat(contracts.check(id, now(booking)).outcome()).isEqualTo(Outcome.VALID);
    assertThat(brought(document, booking).verdict().codes()).isEmpty();
    assertThat(Conformance.complaints(document)).isEmpty();
    assertThat(contracts.find(id).side(SELLER)).isEqualTo(sells);
  }

  static Stream<Arguments> neighbours() {
    List<String> names = List.copyOf(Names.BY_SCRIPT.values());
    return IntStream.range(0, names.size() / 2)
        .mapToObj(pair -> Arguments.of(names.get(2 * pair), names.get(2 * pair + 1)));
  }

  private static Side named(Side side, String name) {
    return new Side(
        new Party(name, side.party().address(), side.party().register()),
        new Representative(name, side.signer().title()));
  }

  @Test
  void keepsItsPaperWhenGeneratedAgain() {
    Booking booking = aBooking();
    Contract contract = contracts.draft(Samples.proposal(booking), LEGAL);
    Document first = paper(contracts.generate(contract.id(), new Subject.Order(booking)));
    desk.clock().pass(Duration.ofDays(3));

    assertThat(paper(contracts.generate(contract.id(), new Subject.Order(booking))))
        .isEqualTo(first);
    assertThat(contracts.find(contract.id()).revisions()).hasSize(1);
  }

  @Test
  void refusesWhatIsOutOfOrder() {
    Booking booking = aBooking();
    ContractId id = contracts.draft(Samples.proposal(booking), LEGAL).id();
    assertRefused("contract-not-generated", () -> contracts.document(id));
    assertRefused("contract-not-generated", () -> contracts.sign(id, SELLER, LEGAL, now(booking)));
    contracts.generate(id, new Subject.Order(booking));
    contracts.sign(id, SELLER, LEGAL, now(booking));
    assertRefused("already-signed", () -> contracts.sign(id, SELLER, LEGAL, now(booking)));
    contracts.sign(id, CUSTOMER, LEGAL, now(booking));
    assertRefused("already-signed", () -> contracts.sign(id, CUSTOMER, LEGAL, now(booking)));
    assertRefused("contract-signed", () -> contracts.generate(id, new Subject.Order(booking)));
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
    assertThat(contracts.ofSubject(booking.id())).isEmpty();
  }

  @Test
  void staysVoidOnceDeclaredSo() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, now(booking));

    Contract voided = contracts.declareVoid(id, "wrong customer", LEGAL);

    assertThat(voided.state()).isEqualTo(ContractState.VOIDED);
    assertThat(voided.voidReason()).contains("wrong customer");
    assertThat(contracts.find(id).voided()).contains(new Stamp(LEGAL, desk.clock().instant()));
    assertRefused("contract-void", () -> contracts.sign(id, CUSTOMER, LEGAL, now(booking)));
    assertRefused("contract-void", () -> contracts.declareVoid(id, "again", LEGAL));
    assertThat(contracts.draft(Samples.proposal(booking), LEGAL).amends()).isEmpty();
  }

  @Test
  void isNotSignedForABookingThatChanged() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    Booking changed = Samples.booking(booking.id(), 2, "70000.00");
    Booking tampered = Samples.booking(booking.id(), 1, "70000.00");

    assertRefused("booking-changed", () -> contracts.sign(id, SELLER, LEGAL, now(changed)));
    assertRefused("booking-changed", () -> contracts.sign(id, SELLER, LEGAL, now(tampered)));
    assertRefused("booking-changed", () -> contracts.generate(id, new Subject.Order(aBooking())));
    assertRefused("earlier-contract-open", () -> contracts.draft(Samples.proposal(changed), LEGAL));
    assertThat(contracts.find(id).signatures()).isEmpty();
  }

  @Test
  void isAmendedByAContractThatFollowsItsLastSignature() {
    Booking booking = aBooking();
    ContractId old = signed(booking);
    Booking changed = Samples.booking(booking.id(), 2, "70000.00");

    Verdict superseded = contracts.check(old, now(changed));
    assertThat(superseded.outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(superseded.codes()).containsExactly("BOOKING_SUPERSEDED");
    assertThat(brought(contracts.document(old), changed).verdict().outcome())
        .isEqualTo(Outcome.SUPERSEDED);

    ContractId amendment = signed(changed);
    assertThat(contracts.find(amendment).amends()).contains(old);
    assertThat(contracts.find(amendment).signatureOf(SELLER).orElseThrow().previous())
        .isEqualTo(contracts.find(old).signatureOf(CUSTOMER).orElseThrow().value());
    assertThat(contracts.check(amendment, now(changed)).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts.ofSubject(booking.id()))
        .extracting(Contract::id)
        .containsExactly(amendment, old);
    assertRefused("booking-outdated", () -> contracts.draft(Samples.proposal(booking), LEGAL));
  }

  @Test
  void knowsTheDocumentsThatPeopleBring() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, now(booking));
    Document half = contracts.document(id);
    contracts.sign(id, CUSTOMER, LEGAL, now(booking));
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
  void isFoundByWhatPeopleRememberOfIt() {
    Booking booking = aBooking();
    contracts.draft(Samples.proposal(booking), LEGAL);

    assertThat(contracts.search(booking.id(), 10))
        .extracting(c -> c.subject().id())
        .containsExactly(booking.id());
    assertThat(contracts.search("deal-" + booking.id(), 10)).hasSize(1);
    assertThat(contracts.search("  DAAN de w", 1)).hasSize(1);
    assertThat(contracts.search("northwind robo", 50)).isNotEmpty();
    assertThat(contracts.search("100%_!", 50)).isEmpty();
    assertThat(contracts.search("", 50)).isNotEmpty();
  }

  private static Proposal by(Edition template, Proposal proposal) {
    return new Proposal(
        proposal.subject(), template, proposal.seller(), proposal.customer(), proposal.terms());
  }

  private static Proposal on(Map<String, String> terms, Proposal proposal) {
    return new Proposal(
        proposal.subject(), proposal.template(), proposal.seller(), proposal.customer(), terms);
  }

  private Document paper(Contract contract) {
    return contracts.document(contract.id());
  }
}
