package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.completion.Completions;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Hand;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.BroughtKeys;
import io.countersign.signing.BroughtKeys.Card;
import io.countersign.signing.BroughtKeys.Kind;
import io.countersign.signing.Outcome;
import io.countersign.signing.OwnKey;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SignedElsewhere;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signatures with a certificate of the signer's own, and contracts that ask for them. */
abstract class SigningWithOwnKey extends LinkStory {

  @Test
  void isAnAdvancedSignatureAndTheEvidenceSaysSo() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    signs(INES, "Ines Rossi", booking);
    Guest daan = proven(DAAN);
    OwnKey own = own(House.AUTHORITY.file("DE WIT Daan Pieter", Kind.GOOD));
    table().sign(daan, read(daan, "Daan de Wit"), own, booking.ref(), VISIT);

    assertThat(contracts().check(id, booking.ref()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts().find(id).signatures())
        .extracting(signature -> signature.level())
        .containsExactly(SignatureLevel.SES, SignatureLevel.AES);
    List<LoggedEvent> signed =
        house.get(EventLog.class).of(id).events().stream()
            .filter(event -> event.what().equals("SIGNED"))
            .toList();
    assertThat(signed.get(1).facts())
        .containsEntry("level", "AES")
        .hasEntrySatisfying(
            "certificate-subject",
            subject -> assertThat(subject).contains("CN=DE WIT Daan Pieter"));
    Document certificate = house.get(Completions.class).certificate(id, "legal");
    String said =
        new String(Reading.of(certificate).attachments().get(0).bytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("\"in-law\":\"SES\"", "\"in-law\":\"AES\"");
  }

  @Test
  void isMadeElsewhereWithAKeyThatStaysThere() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    contracts().askFor(id, SignatureLevel.AES, House.LEGAL);
    Guest daan = proven(DAAN);
    SignatureAct act = read(daan, "Daan de Wit");
    Card card = House.AUTHORITY.card("Daan de Wit", Kind.GOOD);
    Instant at = now();
    byte[] bytes = table().attributesToSign(daan, elsewhere(card, at), booking.ref());
    house.later(Duration.ofMinutes(5));
    assertThat(table().attributesToSign(daan, elsewhere(card, at), booking.ref())).isEqualTo(bytes);
    byte[] value = card.sign("SHA256withECDSA", bytes);
    table().sign(daan, act, elsewhere(card, at, value), booking.ref(), VISIT);

    Contract signed = contracts().find(id);
    assertThat(signed.signatures())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(SignatureLevel.AES);
              assertThat(one.signedAt()).isEqualTo(at);
            });
    assertThat(house.get(EventLog.class).of(id).events())
        .anySatisfy(e -> assertThat(e.facts()).containsEntry("key", "own, kept by the signer"));
    Card ines = House.AUTHORITY.card("Ines Rossi", Kind.QUALIFIED);
    Guest other = proven(INES);
    SignatureAct last = read(other, "Ines Rossi");
    byte[] hers = table().attributesToSign(other, elsewhere(ines, now()), booking.ref());
    byte[] sides = ines.sign("SHA256withECDSAinP1363Format", hers);
    table()
        .sign(
            other,
            last,
            elsewhere(ines, now(), Base64.getMimeEncoder().encode(sides)),
            booking.ref(),
            VISIT);
    assertThat(contracts().check(id, booking.ref()).outcome()).isEqualTo(Outcome.VALID);
    assertThat(contracts().find(id).signatures().get(1).level()).isEqualTo(SignatureLevel.QES);
  }

  @Test
  void isRefusedWhenWhatWasSignedElsewhereIsNotThis() {
    Subject.Order booking = house.booking();
    ContractId id = house.printed(booking);
    Card card = House.AUTHORITY.card("Daan de Wit", Kind.GOOD);
    Card eva = House.AUTHORITY.card("Eva de Wit", Kind.GOOD);
    Instant at = now();
    byte[] bytes = toSign(id, card, at, booking);
    byte[] good = card.sign("SHA256withECDSA", bytes);
    assertRefused("own-certificate-unreadable", () -> elsewhere(new Card(card.key(), good), at));
    assertRefused("own-certificate-of-another", () -> toSign(id, eva, at, booking));
    for (byte[] wrong :
        List.of(
            new byte[0],
            card.sign("SHA512withECDSA", bytes),
            eva.sign("SHA256withECDSA", bytes),
            card.sign("SHA256withECDSA", toSign(id, card, at.minusSeconds(1), booking)))) {
      assertRefused("own-signature-wrong", () -> signs(id, elsewhere(card, at, wrong), booking));
    }
    contracts().sign(id, Role.SELLER, House.LEGAL, booking.ref());
    assertRefused("own-signature-wrong", () -> signs(id, elsewhere(card, at, good), booking));
    house.later(SignedElsewhere.GOOD.plusSeconds(1));
    assertRefused("own-signature-late", () -> elsewhere(card, at, good));
    assertRefused("own-signature-late", () -> elsewhere(card, now().plusSeconds(1)));
    assertThat(contracts().find(id).signatures()).hasSize(1);
  }

  private byte[] toSign(ContractId id, Card card, Instant at, Subject.Order booking) {
    return contracts()
        .attributesToSign(id, Role.CUSTOMER, Hand.own().with(elsewhere(card, at)), booking.ref());
  }

  private void signs(ContractId id, OwnKey own, Subject.Order booking) {
    contracts().sign(id, Role.CUSTOMER, House.LEGAL, Hand.own().with(own), booking.ref());
  }

  private OwnKey elsewhere(Card card, Instant at) {
    return contracts().ownKey(new SignedElsewhere(card.certificates(), at, Optional.empty()));
  }

  private OwnKey elsewhere(Card card, Instant at, byte[] value) {
    return contracts().ownKey(new SignedElsewhere(card.certificates(), at, Optional.of(value)));
  }

  private Instant now() {
    return house.get(Clock.class).instant();
  }

  @Test
  void isRefusedWithItsCodeWhenTheKeyIsNotGood() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    byte[] good = House.AUTHORITY.file("Daan de Wit", Kind.GOOD);
    assertRefused("own-key-unreadable", () -> contracts().ownKey(good, "wrong".toCharArray()));
    assertRefused("own-key-unreadable", () -> own("no key".getBytes(StandardCharsets.UTF_8)));
    assertRefused("own-key-unreadable", () -> own(new byte[OwnKey.MOST_BYTES + 1]));
    assertRefused(
        "own-certificate-out-of-time",
        () -> own(House.AUTHORITY.file("Daan de Wit", Kind.EXPIRED)));
    assertRefused(
        "own-certificate-usage", () -> own(House.AUTHORITY.file("Daan de Wit", Kind.FOR_SERVERS)));
    BroughtKeys strangers = new BroughtKeys("Strangers CA", Instant.parse("2026-01-01T00:00:00Z"));
    assertRefused("own-certificate-untrusted", () -> own(strangers.file("Daan de Wit", Kind.GOOD)));
    Guest daan = proven(DAAN);
    SignatureAct act = read(daan, "Daan de Wit");
    OwnKey another = own(House.AUTHORITY.file("Eva de Wit", Kind.GOOD));
    assertRefused(
        "own-certificate-of-another", () -> table().sign(daan, act, another, booking.ref(), VISIT));
    assertThat(contracts().find(id).signatures()).isEmpty();
    assertThat(whatHappened(id)).doesNotContain("SIGNED", "INTENDED");
  }

  @Test
  void isNeverMoreThanAdvancedHoweverItsCertificateIsQualified() {
    Subject.Order booking = house.booking();
    ContractId id = house.printed(booking);
    contracts().askFor(id, SignatureLevel.QES, House.LEGAL);
    OwnKey qualified = own(House.AUTHORITY.file("Ines Rossi", Kind.QUALIFIED));
    assertRefused(
        "signature-level-too-low",
        () ->
            contracts()
                .sign(id, Role.SELLER, House.LEGAL, Hand.own().with(qualified), booking.ref()));
    contracts().askFor(id, SignatureLevel.AES, House.LEGAL);
    Contract signed =
        contracts().sign(id, Role.SELLER, House.LEGAL, Hand.own().with(qualified), booking.ref());
    assertThat(signed.signatures().get(0).level()).isEqualTo(SignatureLevel.AES);
    assertRefused("already-signed", () -> contracts().askFor(id, SignatureLevel.SES, House.LEGAL));
    assertRefused(
        "signature-level-too-low",
        () -> contracts().sign(id, Role.CUSTOMER, House.LEGAL, booking.ref()));
  }

  @Test
  void ofTooLowALevelIsSeenByTheCheckToo() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    signs(INES, "Ines Rossi", booking);
    signs(DAAN, "Daan de Wit", booking);
    assertThat(contracts().check(id, booking.ref()).outcome()).isEqualTo(Outcome.VALID);
    house.sql().update("update contract set level_asked = 'AES' where id = ?", id.value());
    var verdict = contracts().check(id, booking.ref());
    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.codes()).containsExactly("SIGNATURE_LEVEL");
  }

  private OwnKey own(byte[] file) {
    return contracts().ownKey(file, BroughtKeys.PASSWORD.toCharArray());
  }

  private Contracts contracts() {
    return house.get(Contracts.class);
  }
}
