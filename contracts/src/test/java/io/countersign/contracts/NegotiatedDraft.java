package io.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.approval.Person;
import io.countersign.approval.Risk;
import io.countersign.approvals.ApprovalRequest;
import io.countersign.approvals.Approvals.Decision;
import io.countersign.clauses.WordDiff;
import io.countersign.clauses.WordDiff.Change;
import io.countersign.clauses.WordDiff.Run;
import io.countersign.clauses.WordingRefused;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.contracts.ProposedChange.State;
import io.countersign.deals.Booking;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that both sides negotiate until it is approved and printed. */
abstract class NegotiatedDraft extends ContractDesk {

  private static final Person OMAR = new Person("omar", "legal");
  private static final Decision YES = new Decision(true, "");
  private static final OwnWording LIABILITY =
      new OwnWording(
          "liability",
          "Limits of liability",
          "1. Liability is limited to twice {{order-total}}.",
          Risk.MEDIUM,
          "asked for by the customer");

  @Test
  void keepsEveryVersionAndShowsWhatChangedWordByWord() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    revise(id, Map.of("payment-days", "60"), List.of(), order);

    Negotiation negotiation = desk.negotiation();
    assertThat(negotiation.versions(id)).extracting(DraftVersion::version).containsExactly(1, 2);
    List<ClauseChange> changes =
        negotiation.compare(id, 1, 2).stream().filter(ClauseChange::changed).toList();
    assertThat(changes).extracting(ClauseChange::clause).contains("cover", "payment");
    assertThat(
            changes.stream()
                .filter(change -> change.clause().equals("payment"))
                .flatMap(change -> change.runs().stream())
                .filter(run -> run.change() != Change.KEPT))
        .containsExactly(new Run(Change.REMOVED, "45 "), new Run(Change.ADDED, "60 "));
    assertThatThrownBy(() -> desk.sql().update("delete from contract_draft_clause"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void printsItsOwnWordingOnlyWhenItIsApproved() throws Exception {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    assertThat(contracts.isCleared(id, order)).isTrue();
    revise(id, Map.of(), List.of(LIABILITY), order);

    assertThat(contracts.isCleared(id, order)).isFalse();
    assertThatThrownBy(() -> contracts.generate(id, order))
        .hasMessageContaining("wording by legal");
    ApprovalRequest asked = desk.approvals().of(id.value()).get(0);
    assertThat(asked.needs().get(0).because().get(0))
        .endsWith(
            "clause liability deviates with medium risk: own wording, asked for by the customer");
    desk.approvals().decide(asked.id(), 1, OMAR, YES);
    Document printed = contracts.document(contracts.generate(id, order).id());
    assertThat(Conformance.complaints(printed)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(printed.bytes())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Limits of liability", "Liability is limited to twice EUR 115,598.00.");
    }
    assertRefused("contract-generated", () -> revise(id, Map.of(), List.of(), order));
  }

  @Test
  void losesItsApprovalWithTheNextVersion() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    revise(id, Map.of(), List.of(LIABILITY), order);
    desk.approvals().decide(desk.approvals().of(id.value()).get(0).id(), 1, OMAR, YES);
    assertThat(contracts.isCleared(id, order)).isTrue();

    revise(id, Map.of("payment-days", "20"), List.of(LIABILITY), order);
    assertThat(contracts.isCleared(id, order)).isFalse();
    revise(id, Map.of(), List.of(LIABILITY), order);
    assertThat(contracts.isCleared(id, order)).isFalse();
  }

  @Test
  void takesInWhatTheOtherSideProposesOnlyWhenItIsAccepted() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    Negotiation negotiation = desk.negotiation();
    ProposedChanges proposals = desk.proposals();
    Actor daan = new Actor("Daan de Wit");
    proposals.proposeWords(
        id, "warranty", "The warranty is two years.\n(a) Parts too.", "Simpler", daan);
    proposals.proposeWords(id, "law", "The law is Dutch.", "Ours", daan);
    proposals.proposeTerm(id, "payment-days", "75", "Our system", daan);
    negotiation.comment(id, "law", "Please see our proposal", daan, Audience.OTHER_SIDE);
    assertThat(negotiation.versions(id)).hasSize(1);

    List<ProposedChange> proposed = proposals.of(id);
    assertThat(proposals.effect(id, proposed.get(0)))
        .startsWith(new Run(Change.KEPT, "6.1 The "))
        .endsWith(new Run(Change.ADDED, "Parts too."));
    assertThat(proposals.effect(id, proposed.get(2)))
        .containsExactly(new Run(Change.REMOVED, "45"), new Run(Change.ADDED, "75"));
    proposals.accept(id, proposed.get(0).id(), Risk.LOW, "", LEGAL, order);
    proposals.decline(id, proposed.get(1).id(), "We are in Hamburg.", LEGAL);
    proposals.accept(id, proposed.get(2).id(), Risk.MEDIUM, "", LEGAL, order);
    assertRefused("change-decided", () -> proposals.decline(id, proposed.get(0).id(), "", LEGAL));

    assertThat(proposals.of(id))
        .extracting(ProposedChange::state)
        .containsExactly(State.ACCEPTED, State.DECLINED, State.ACCEPTED);
    assertThat(proposals.of(id).get(1).answer().orElseThrow().words())
        .isEqualTo("We are in Hamburg.");
    assertThat(proposals.of(id).get(2).answer().orElseThrow().risk()).contains(Risk.MEDIUM);
    assertThat(contracts.find(id).terms()).containsEntry("payment-days", "75");
    assertThat(negotiation.wordings(id)).extracting(OwnWording::clause).containsExactly("warranty");
    assertThat(negotiation.versions(id).get(1).note())
        .isEqualTo("Accepted: warranty as Daan de Wit proposed");
    assertThat(negotiation.comments(id))
        .singleElement()
        .satisfies(said -> assertThat(said.otherSide()).isTrue());
    assertThatThrownBy(() -> desk.sql().update("update contract_comment set words = 'x'"))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The {{order-total}} is paid.",
        "Paid \u202Eyad yreve\u202C.",
        "Paid\u0000.",
        "Paid \uD83E\uDD8A."
      })
  void takesNothingFromOutsideThatIsNotPlainTextThatCanBePrinted(String words) {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    assertThatThrownBy(
            () -> desk.proposals().proposeWords(id, "law", words, "Ours", new Actor("Daan")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.proposals().of(id)).isEmpty();
  }

  @Test
  void namesWhatIsWrongWithAWordingOfItsOwn() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    OwnWording wrong = new OwnWording("law", "Law", "1. The {{land}}.\n3. See.", Risk.LOW, "x");

    assertThatThrownBy(() -> revise(id, Map.of(), List.of(wrong), order))
        .isInstanceOf(WordingRefused.class)
        .hasMessageContaining("your clause law, line 1: found {{land}}")
        .hasMessageContaining("your clause law, line 2: found 3.");
    assertThat(desk.negotiation().versions(id)).hasSize(1);
  }

  @Test
  void isNotWrittenOverByWhoeverReadAnEarlierVersion() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    Revision mine = new Revision(Map.of("payment-days", "20"), List.of(), "mine");
    Revision theirs = new Revision(Map.of("payment-days", "60"), List.of(), "theirs");
    desk.negotiation().revise(id, mine.onto(OptionalInt.of(1)), LEGAL, order);

    assertRefused(
        "draft-moved-on",
        () -> desk.negotiation().revise(id, theirs.onto(OptionalInt.of(1)), LEGAL, order));
    assertThat(desk.negotiation().versions(id)).hasSize(2);
    desk.negotiation().revise(id, theirs.onto(OptionalInt.of(2)), LEGAL, order);
    assertThat(contracts.find(id).terms()).containsEntry("payment-days", "60");
  }

  @Test
  void showsWhatAnOpenProposalWouldChangeOfTheDraftAsItIsNow() {
    Subject order = new Subject.Order(aBooking());
    ContractId id = contracts.draft(Samples.proposal(booking(order)), LEGAL).id();
    desk.proposals().proposeWords(id, LIABILITY.clause(), "Ours.", "Ours", new Actor("Daan"));
    ProposedChange open = desk.proposals().of(id).get(0);
    List<WordDiff.Run> before = desk.proposals().effect(id, open);
    revise(id, Map.of(), List.of(LIABILITY), order);

    assertThat(desk.proposals().effect(id, open)).isNotEqualTo(before);
    desk.proposals().decline(id, open.id(), "", LEGAL);
    assertThat(desk.proposals().effect(id, desk.proposals().of(id).get(0))).isEqualTo(before);
  }

  private void revise(
      ContractId id, Map<String, String> terms, List<OwnWording> wordings, Subject order) {
    desk.negotiation().revise(id, new Revision(terms, wordings, "agreed"), LEGAL, order);
  }

  private static Booking booking(Subject order) {
    return ((Subject.Order) order).booking();
  }
}
