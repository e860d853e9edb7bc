package io.countersign.counterparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.approval.Risk;
import io.countersign.ceremony.Guest;
import io.countersign.ceremony.House;
import io.countersign.ceremony.Invitee;
import io.countersign.ceremony.Visit;
import io.countersign.clauses.ValuesRefused;
import io.countersign.contracts.ContractComment;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.DraftVersion;
import io.countersign.contracts.Negotiation;
import io.countersign.contracts.ProposedChange;
import io.countersign.contracts.ProposedChanges;
import io.countersign.contracts.Subject;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LogCheck;
import io.countersign.evidence.LoggedEvent;
import io.countersign.refusal.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of the other side negotiates a draft through a link, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NegotiatingByLink {

  private static final String DAAN = "daan@northwind.example";
  private static final Visit VISIT = new Visit("192.0.2.7", "a phone");

  private House house;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
  }

  @AfterAll
  void moveOut() throws Exception {
    house.close();
  }

  @Test
  void readsProposesIsAnsweredAndReadsAgain() {
    Subject.Order booking = house.booking();
    ContractId id = asked(booking);
    Guest daan = proven();
    Offer offer = side().read(daan, VISIT);
    assertThat(offer.draft().version()).isOne();
    assertThat(offer.changes()).isEmpty();
    assertThat(offer.draft().clauses()).extracting(DraftVersion.Clause::id).contains("warranty");
    assertThat(offer.terms()).extracting(ProposedChanges.Term::name).contains("payment-days");

    side().proposeWords(daan, "warranty", "The warranty is two years.", "Our policy");
    side().proposeTerm(daan, "payment-days", "45", "Our system");
    side().comment(daan, "", "Thank you for the draft.");
    house
        .get(Negotiation.class)
        .comment(id, "", "Never below 30 days.", House.LEGAL, Audience.HOUSE);
    house.get(Negotiation.class).comment(id, "", "We look at it.", House.LEGAL, Audience.BOTH);
    assertThat(house.mail("legal", Pattern.compile("proposes to change warranty"))).isPresent();

    ProposedChanges proposals = house.get(ProposedChanges.class);
    List<ProposedChange> proposed = proposals.of(id);
    proposals.decline(id, proposed.get(0).id(), "One year is what we can give.", House.LEGAL);
    proposals.accept(id, proposed.get(1).id(), Risk.LOW, "", House.LEGAL, booking);
    assertThat(house.mail(DAAN, Pattern.compile("One year is what we can give"))).isPresent();

    Offer answered = side().read(daan, VISIT);
    assertThat(answered.draft().version()).isEqualTo(2);
    assertThat(answered.changes()).extracting(change -> change.clause()).contains("payment");
    assertThat(answered.proposals().get(0).answer().orElseThrow().words())
        .isEqualTo("One year is what we can give.");
    assertThat(answered.comments())
        .extracting(ContractComment::words)
        .containsExactly("Thank you for the draft.", "We look at it.");
    assertThat(whatHappened(id))
        .containsSubsequence(
            "CREATED",
            "INVITED",
            "DELIVERED",
            "CODE_SENT",
            "AUTHENTICATED",
            "VIEWED",
            "PROPOSED",
            "PROPOSED",
            "COMMENTED",
            "ANSWERED",
            "ANSWERED",
            "NEGOTIATED",
            "VIEWED");
    assertThat(house.get(LogCheck.class).check(id)).isEmpty();

    house.get(Contracts.class).generate(id, booking);
    assertRefused("contract-generated", () -> side().comment(daan, "", "One more thing."));
    assertThat(side().read(daan, VISIT).contract().voided()).isEmpty();
  }

  @Test
  void comesInOnlyByTheLinkAndTheCode() {
    ContractId id = asked(house.booking());
    String first = house.token(DAAN);
    Counterpart one = side().arrive(first, VISIT);
    assertRefused("not-proven", () -> side().read(new Guest(one.id(), "guessed"), VISIT));
    assertRefused("code-spent", () -> side().prove(one.id(), "000000", VISIT));
    assertRefused("link-shut", () -> side().arrive("A".repeat(43), VISIT));
    assertRefused("counterpart-asked", () -> ask(id));

    desk().again(id, one.id(), House.LEGAL);
    assertRefused("link-shut", () -> side().arrive(first, VISIT));
    Guest daan = proven();
    house.later(Duration.ofMinutes(61));
    assertRefused("not-proven", () -> side().read(daan, VISIT));
    Guest again = proven();
    desk().end(id, one.id(), House.LEGAL);
    assertRefused("link-shut", () -> side().read(again, VISIT));
    assertRefused("counterpart-unknown", () -> desk().again(id, one.id(), House.LEGAL));
    ask(id);
    Guest fresh = proven();
    house.later(Duration.ofDays(31));
    assertRefused("link-shut", () -> side().read(fresh, VISIT));
  }

  @Test
  void isTakenPlainWordsOnlyAndNotTooManyOfThem() {
    ContractId id = asked(house.booking());
    Guest daan = proven();
    assertThatThrownBy(() -> side().proposeWords(daan, "law", "The {{courts}}.", "Ours"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> side().proposeWords(daan, "cover", "Free of charge.", "Ours"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> side().proposeTerm(daan, "payment-days", "soon", "Ours"))
        .isInstanceOf(ValuesRefused.class);
    assertThatThrownBy(() -> side().proposeTerm(daan, "order-total", "EUR 1.00", "Ours"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> side().comment(daan, "", "x".repeat(2_001)))
        .isInstanceOf(IllegalArgumentException.class);
    for (int i = 0; i < OtherSide.AN_HOUR; i++) {
      side().comment(daan, "law", "<b>No</b> " + i);
    }
    assertRefused("proposals-too-often", () -> side().comment(daan, "", "And more."));
    house.later(Duration.ofMinutes(61));
    Guest later = proven();
    side().comment(later, "", "And more.");
    assertThat(house.get(Negotiation.class).comments(id)).hasSize(OtherSide.AN_HOUR + 1);
  }

  private ContractId asked(Subject.Order booking) {
    ContractId id = house.drafted(booking);
    ask(id);
    return id;
  }

  private void ask(ContractId id) {
    desk()
        .ask(
            id,
            new Asking(new Invitee(House.DAAN, DAAN), "Please read.", Duration.ofDays(30)),
            House.LEGAL);
  }

  private Guest proven() {
    Counterpart one = side().arrive(house.token(DAAN), VISIT);
    side().sendCode(one.id(), VISIT);
    return side().prove(one.id(), house.code(DAAN), VISIT);
  }

  private Counterparts desk() {
    return house.get(Counterparts.class);
  }

  private OtherSide side() {
    return house.get(OtherSide.class);
  }

  private List<String> whatHappened(ContractId id) {
    return house.get(EventLog.class).of(id).events().stream().map(LoggedEvent::what).toList();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }
}
