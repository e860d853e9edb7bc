package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Subject;
import io.countersign.evidence.LogCheck;
import io.countersign.evidence.LoggedEvent;
import io.countersign.links.Links;
import io.countersign.signing.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People without an account sign a contract, on every database. */
abstract class SigningByLink extends LinkStory {

  @Test
  void signOneAfterTheOtherAndGetTheirCopies() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.SEQUENTIAL);
    String customersLinkBefore = house.mail(DAAN, Pattern.compile("/sign/")).orElse("");

    signs(INES, "Ines Rossi", booking);
    assertThat(house.mail(DAAN, Pattern.compile("/sign/")).orElseThrow())
        .isNotEqualTo(customersLinkBefore);
    signs(DAAN, " Daan  de Wit ", booking);

    assertThat(house.get(Contracts.class).find(id).state()).isEqualTo(ContractState.SIGNED);
    assertThat(house.get(Contracts.class).check(id, booking.ref()).outcome())
        .isEqualTo(Outcome.VALID);
    assertThat(house.get(Ceremonies.class).of(id).get(0).state()).isEqualTo(RoundState.DONE);
    assertThat(whatHappened(id))
        .containsSubsequence(
            "CREATED",
            "GENERATED",
            "SENT",
            "DELIVERED",
            "CODE_SENT",
            "AUTHENTICATED",
            "CONSENTED",
            "VIEWED",
            "INTENDED",
            "SIGNED",
            "SENT",
            "SIGNED",
            "COMPLETED");
    Guest back = proven(DAAN);
    assertThat(table().download(back, VISIT)).isEqualTo(house.get(Contracts.class).document(id));
    assertRefused("round-closed", () -> table().sign(back, act(back), booking.ref(), VISIT));
    assertThat(house.get(Ceremonies.class).drawing(back.invitation())).isPresent();
    assertThat(house.get(LogCheck.class).check(id)).isEmpty();
  }

  @Test
  void areRefusedEveryStepThatIsSkipped() {
    Subject.Order booking = house.booking();
    sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    assertRefused("no-consent", () -> table().view(daan, VISIT));
    SignatureAct unread =
        new SignatureAct(LoggedEvent.NOTHING, "Daan de Wit", Optional.empty(), true);
    assertRefused("no-consent", () -> table().sign(daan, unread, booking.ref(), VISIT));
    SignatureAct read = read(daan, "Daan de Wit");
    assertRefused("other-document", () -> table().sign(daan, unread, booking.ref(), VISIT));
    assertRefused(
        "not-intended",
        () ->
            table()
                .sign(
                    daan,
                    new SignatureAct(read.shown(), "Daan", Optional.empty(), true),
                    booking.ref(),
                    VISIT));
    assertRefused(
        "not-intended",
        () ->
            table()
                .sign(
                    daan,
                    new SignatureAct(read.shown(), "Daan de Wit", Optional.empty(), false),
                    booking.ref(),
                    VISIT));
    assertRefused(
        "not-proven",
        () -> table().sign(new Guest(daan.invitation(), "guessed"), read, booking.ref(), VISIT));
    Guest ines = proven(INES);
    assertRefused(
        "not-proven",
        () -> table().sign(new Guest(daan.invitation(), ines.proof()), read, booking.ref(), VISIT));
    table().withdraw(daan, VISIT);
    assertRefused("no-consent", () -> table().sign(daan, read, booking.ref(), VISIT));
    house.later(Duration.ofMinutes(61));
    assertRefused("not-proven", () -> table().consent(daan, ConsentText.current(), VISIT));
  }

  @Test
  void readAgainWhatSomebodyElseSignedMeanwhile() {
    Subject.Order booking = house.booking();
    sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    SignatureAct stale = read(daan, "Daan de Wit");
    signs(INES, "Ines Rossi", booking);
    assertRefused("other-document", () -> table().sign(daan, stale, booking.ref(), VISIT));
    table().view(daan, VISIT);
    table().sign(daan, act(daan), booking.ref(), VISIT);
  }

  @Test
  void cannotGuessTheCode() {
    Subject.Order booking = house.booking();
    sent(booking, SigningOrder.PARALLEL);
    Invitation one = reception().arrive(house.token(DAAN), VISIT);
    assertRefused("code-spent", () -> reception().prove(one.id(), "000000", VISIT));
    reception().sendCode(one.id(), VISIT);
    String right = house.code(DAAN);
    String wrong = right.equals("000000") ? "000001" : "000000";
    assertRefused("code-unlike", () -> reception().prove(one.id(), right.substring(1), VISIT));
    for (int i = 1; i < Links.TRIES; i++) {
      assertRefused("code-wrong", () -> reception().prove(one.id(), wrong, VISIT));
    }
    assertRefused("code-spent", () -> reception().prove(one.id(), wrong, VISIT));
    assertRefused("code-spent", () -> reception().prove(one.id(), right, VISIT));

    reception().sendCode(one.id(), VISIT);
    assertRefused(
        "code-wrong",
        () -> reception().prove(one.id(), right.equals(house.code(DAAN)) ? wrong : right, VISIT));
    String fresh = house.code(DAAN);
    house.later(Links.CODE_LASTS);
    assertRefused("code-spent", () -> reception().prove(one.id(), fresh, VISIT));

    reception().sendCode(one.id(), VISIT);
    String good = house.code(DAAN);
    assertThat(reception().prove(one.id(), good.substring(0, 3) + " " + good.substring(3), VISIT))
        .isNotNull();
    assertRefused("code-spent", () -> reception().prove(one.id(), good, VISIT));
    reception().sendCode(one.id(), VISIT);
    reception().sendCode(one.id(), VISIT);
    assertRefused("code-too-often", () -> reception().sendCode(one.id(), VISIT));
  }

  @Test
  void cannotUseALinkThatIsForeignReplacedOrOver() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    String first = house.token(DAAN);
    String other = house.get(Links.class).open("propose", id.value(), later()).token();
    assertRefused("link-shut", () -> reception().arrive(other, VISIT));
    assertRefused("link-shut", () -> reception().arrive("no-such-token", VISIT));
    Guest guest = proven(DAAN);

    house.get(Ceremonies.class).resend(id, guest.invitation(), House.LEGAL);
    assertThat(house.token(DAAN)).isNotEqualTo(first);
    assertRefused("link-shut", () -> reception().arrive(first, VISIT));
    reception().arrive(house.token(DAAN), VISIT);

    house.later(Duration.ofDays(15));
    assertThat(house.get(Ceremonies.class).due()).contains(id);
    house.get(Ceremonies.class).moveOn(id);
    assertThat(house.get(Ceremonies.class).of(id).get(0).state()).isEqualTo(RoundState.EXPIRED);
    assertRefused("link-shut", () -> reception().arrive(house.token(DAAN), VISIT));
    assertThat(whatHappened(id)).endsWith("EXPIRED");
    house.get(Ceremonies.class).send(id, House.both(SigningOrder.PARALLEL), House.LEGAL);
    signs(DAAN, "Daan de Wit", booking);
  }

  @Test
  void declineWithAReasonThatLegalIsTold() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.SEQUENTIAL);
    Guest ines = proven(INES);
    table().decline(ines, "The price is wrong.", VISIT);
    assertThat(house.get(Ceremonies.class).of(id).get(0).state()).isEqualTo(RoundState.DECLINED);
    assertThat(house.mail("legal", Pattern.compile("The price is wrong"))).isPresent();
    assertRefused("round-closed", () -> table().consent(ines, ConsentText.current(), VISIT));
  }

  @Test
  void nameSomebodyElseWhoSignsForTheSameParty() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    String eva = "eva@northwind.example";
    table().delegate(daan, new Invitee(new Representative("Eva Jansen", "Proxy"), eva), VISIT);
    assertRefused("link-shut", () -> table().consent(daan, ConsentText.current(), VISIT));
    signs(eva, "Eva Jansen", booking);
    signs(INES, "Ines Rossi", booking);
    var verdict = house.get(Contracts.class).check(id, booking.ref());
    assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
    assertThat(verdict.seals())
        .anySatisfy(
            seal -> {
              assertThat(seal.signer()).isEqualTo("Eva Jansen");
              assertThat(seal.organisation()).isEqualTo("Northwind Robotics B.V.");
            });
  }

  @Test
  void areRemindedOnlyWhenItIsTime() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.SEQUENTIAL);
    assertThat(house.get(Ceremonies.class).due()).doesNotContain(id);
    house.later(Duration.ofDays(3));
    assertThat(house.get(Ceremonies.class).due()).contains(id);
    house.get(Ceremonies.class).moveOn(id);
    house.get(Ceremonies.class).moveOn(id);
    assertThat(whatHappened(id)).filteredOn("REMINDED"::equals).hasSize(1);
    assertThat(house.get(Ceremonies.class).due()).doesNotContain(id);
  }

  @Test
  void areToldWhenTheContractIsGivenUp() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    assertRefused(
        "round-open",
        () -> house.get(Ceremonies.class).send(id, House.both(SigningOrder.PARALLEL), House.LEGAL));
    Guest daan = proven(DAAN);
    house.get(Contracts.class).declareVoid(id, "Another product", House.LEGAL);
    assertRefused("link-shut", () -> table().consent(daan, ConsentText.current(), VISIT));
    assertThat(house.mail(DAAN, Pattern.compile("Nothing is left"))).isPresent();
  }
}
