package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.clauses.Edition;
import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.people.ParticipantId;
import io.countersign.signing.Outcome;
import io.countersign.signing.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contracts that are about no booking: plan letters, and contracts that stand for themselves. */
abstract class OtherSubjects extends ContractDesk {

  private static final Edition LETTER = new Edition("plan-letter", 1);

  @Test
  void aPlanLetterIsSignedByBothSidesAndCarriesWhatItSays() throws Exception {
    PlanLetter letter = letter("ann", 1, "1000000");
    ContractId id = signed(letter);

    Contract contract = contracts.find(id);
    assertThat(contract.state()).isEqualTo(ContractState.SIGNED);
    assertThat(contract.deal()).isEmpty();
    assertThat(contracts.standing(contract)).isEqualTo(letter.ref());
    assertThat(contracts.check(id, letter.ref()).codes()).isEmpty();
    Document document = contracts.document(id);
    assertThat(Reading.of(document).attachments())
        .extracting(Attachment::name)
        .containsExactly("plan-letter.json", "plan.yaml");
    assertThat(Reading.of(document).attachments().get(0).bytes()).isEqualTo(letter.canonical());
    assertThat(new String(letter.canonical(), StandardCharsets.UTF_8))
        .contains("\"planSha256\"", "\"1000000\"", "\"revision\":1");
    assertThat(contracts.check(document, found -> Optional.of(contracts.standing(found))).verdict())
        .extracting(verdict -> verdict.outcome())
        .isEqualTo(Outcome.VALID);
    assertThat(desk.heard().events)
        .filteredOn(event -> event.contract().equals(id))
        .singleElement()
        .satisfies(event -> assertThat(event.deal()).isEmpty());
  }

  @Test
  void isArchivableAndTheSameToTheLastByte() throws Exception {
    Document printed = contracts.document(generated(letter("bea", 1, "5")));
    Document again = contracts.document(generated(facts("nda-bea", 1, "5 years")));
    assertThat(Conformance.complaints(printed)).isEmpty();
    assertThat(Conformance.complaints(again)).isEmpty();
    assertThat(letter("bea", 1, "5").canonical()).isEqualTo(letter("bea", 1, "5").canonical());
    assertThat(letter("bea", 1, "5").digest()).isNotEqualTo(letter("bea", 1, "6").digest());
    assertThat(letter("bea", 1, "5").digest()).isNotEqualTo(letter("bea", 2, "5").digest());
  }

  @Test
  void anotherQuotaIsALetterThatFollowsTheSignedOne() {
    PlanLetter first = letter("cem", 1, "100");
    PlanLetter second = letter("cem", 2, "120");
    ContractId old = signed(first);
    ContractId open = generated(second);
    assertThat(contracts.standing(contracts.find(old))).isEqualTo(first.ref());
    assertRefused(
        "booking-changed", () -> contracts.sign(open, SELLER, LEGAL, letter("cem", 2, "1").ref()));

    contracts.sign(open, SELLER, LEGAL, second.ref());
    contracts.sign(open, CUSTOMER, new Actor("cem"), second.ref());
    SubjectRef now = contracts.standing(contracts.find(old));
    assertThat(now).isEqualTo(second.ref());
    assertThat(contracts.check(old, now).outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(contracts.check(open, now).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts.find(open).amends()).contains(old);
  }

  @Test
  void aContractThatStandsForItselfIsBoundToItsFacts() {
    Facts nda = facts("nda-northwind", 1, "3 years");
    ContractId id = signed(nda);
    assertThat(contracts.check(id, nda.ref()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts.check(id, facts("nda-northwind", 1, "9 years").ref()).codes())
        .containsExactly("BOOKING_OTHER");
    assertThat(contracts.check(id, letter("northwind", 1, "1").ref()).codes())
        .containsExactly("BOOKING_OTHER");
    assertRefused("contract-exists", () -> contracts.draft(proposal(nda), LEGAL));
  }

  private ContractId signed(Subject subject) {
    ContractId id = generated(subject);
    contracts.sign(id, SELLER, LEGAL, subject.ref());
    return contracts.sign(id, CUSTOMER, new Actor("ann"), subject.ref()).id();
  }

  private ContractId generated(Subject subject) {
    return contracts.generate(contracts.draft(proposal(subject), LEGAL).id(), subject).id();
  }

  private static Proposal proposal(Subject subject) {
    Map<String, String> terms =
        subject instanceof Facts ? Map.of("plan", "an NDA", "plan-version", "1") : Map.of();
    return new Proposal(subject, LETTER, Samples.SELLER, Samples.CUSTOMER, terms);
  }

  private static Facts facts(String name, int revision, String duration) {
    return new Facts(name, revision, Map.of("duration", duration));
  }

  private static PlanLetter letter(String who, int revision, String quota) {
    return new PlanLetter(
        new PlanLetter.OfPlan("base", 2, Digest.of(new byte[] {1}), "Base plan"),
        new PlanLetter.Addressee(new ParticipantId(who), "Ann Example"),
        revision,
        List.of(
            new PlanLetter.Part("terms", List.of(new Block.Numbered("1", "You earn 5 %."))),
            new PlanLetter.Part(
                "quotas",
                List.of(
                    new Block.Heading("Your quotas"),
                    new Block.Grid(
                        List.of(Block.Column.words("Quota", 5), Block.Column.figures("Target", 5)),
                        List.of(Block.Row.of("bookings", quota)))))),
        Attachment.of(
            "plan.yaml",
            "application/yaml",
            "The plan",
            "plan: base".getBytes(StandardCharsets.UTF_8)));
  }
}
