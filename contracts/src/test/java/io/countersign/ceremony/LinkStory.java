package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Subject;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.refusal.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A house whose legal sends contracts to people without an account, and those people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LinkStory {

  static final String INES = "ines@alder.example";
  static final String DAAN = "daan@northwind.example";
  static final Visit VISIT = new Visit("192.0.2.7", "a phone");

  House house;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    house = open(home);
  }

  @AfterAll
  void moveOut() throws Exception {
    house.close();
  }

  ContractId sent(Subject.Order booking, SigningOrder order) {
    ContractId id = house.printed(booking);
    house.get(Ceremonies.class).send(id, House.both(order), House.LEGAL);
    return id;
  }

  Reception reception() {
    return house.get(Reception.class);
  }

  SigningTable table() {
    return house.get(SigningTable.class);
  }

  Guest proven(String mail) {
    Invitation one = reception().arrive(house.token(mail), VISIT);
    reception().sendCode(one.id(), VISIT);
    return reception().prove(one.id(), house.code(mail), VISIT);
  }

  SignatureAct read(Guest guest, String name) {
    table().consent(guest, ConsentText.current(), VISIT);
    Digest shown = new Digest(table().view(guest, VISIT).digest().hex());
    return new SignatureAct(shown, name, Optional.of(new Drawing("M10 20L30 40L50 10")), true);
  }

  void signs(String mail, String name, Subject.Order booking) {
    Guest guest = proven(mail);
    table().sign(guest, read(guest, name), booking.ref(), VISIT);
  }

  SignatureAct act(Guest guest) {
    return new SignatureAct(
        new Digest(table().view(guest, VISIT).digest().hex()),
        "Daan de Wit",
        Optional.empty(),
        true);
  }

  Instant later() {
    return house.get(Clock.class).instant().plus(Duration.ofDays(1));
  }

  List<String> whatHappened(ContractId id) {
    return house.get(EventLog.class).of(id).events().stream().map(LoggedEvent::what).toList();
  }

  static void assertRefused(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
