package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.evidence.Anchors;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LogCheck;
import io.countersign.evidence.LoggedEvent;
import io.countersign.links.Links;
import io.countersign.refusal.Refusal;
import io.countersign.signing.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** People without an account sign a contract, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SigningByLink {

  private static final String INES = "ines@alder.example";
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

  private ContractId sent(Subject.Order booking, SigningOrder order) {
    ContractId id = house.printed(booking);
    house.get(Ceremonies.class).send(id, House.both(order), House.LEGAL);
    return id;
  }

  private Reception reception() {
    return house.get(Reception.class);
  }

  private SigningTable table() {
    return house.get(SigningTable.class);
  }

  private Guest proven(String mail) {
    Invitation one = reception().arrive(house.token(mail), VISIT);
    reception().sendCode(one.id(), VISIT);
    return reception().prove(one.id(), house.code(mail), VISIT);
  }

  private SignatureAct read(Guest guest, String name) {
    table().consent(guest, ConsentText.current(), VISIT);
    Digest shown = new Digest(table().view(guest, VISIT).digest().hex());
    return new SignatureAct(shown, name, Optional.of(new Drawing("M10 20L30 40L50 10")), true);
  }

  private void signs(String mail, String name, Subject.Order booking) {
    Guest guest = proven(mail);
    table().sign(guest, read(guest, name), booking.ref(), VISIT);
  }

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

  private SignatureAct act(Guest guest) {
    return new SignatureAct(
        new Digest(table().view(guest, VISIT).digest().hex()),
        "Daan de Wit",
        Optional.empty(),
        true);
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

  private Instant later() {
    return house.get(Clock.class).instant().plus(Duration.ofDays(1));
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

  @Test
  void signAFieldOnlyOnceHoweverManyPressTheButton() throws Exception {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    SignatureAct act = read(daan, "Daan de Wit");
    List<String> outcomes = atOnce(6, () -> table().sign(daan, act, booking.ref(), VISIT));
    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(house.get(Contracts.class).find(id).signatures()).hasSize(1);
    assertThat(whatHappened(id)).filteredOn("SIGNED"::equals).hasSize(1);
    assertThat(house.get(LogCheck.class).check(id)).isEmpty();
  }

  @Test
  void signBesideTheButtonOfTheHouseWithoutWaitingForEver() throws Exception {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    read(daan, "Daan de Wit");
    Contracts contracts = house.get(Contracts.class);
    List<Callable<?>> calls =
        List.of(
            () -> contracts.sign(id, Role.SELLER, House.LEGAL, booking.ref()),
            () -> table().sign(daan, act(daan), booking.ref(), VISIT),
            () -> table().view(daan, VISIT),
            () -> reception().knows(daan));
    List<String> outcomes = atOnce(calls);
    assertThat(outcomes).isSubsetOf("done", "other-document");
    assertThat(contracts.find(id).signatureOf(Role.SELLER)).isPresent();
  }

  @Test
  void leaveALogThatNobodyChangesUnnoticed() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    signs(DAAN, "Daan de Wit", booking);
    assertThat(house.get(Anchors.class).anchor()).isPresent();
    assertThat(house.get(Anchors.class).of(id)).isNotEmpty();
    assertThat(house.get(LogCheck.class).check().flaws()).isEmpty();
    for (String table : List.of("contract_event", "log_anchor")) {
      assertThatThrownBy(() -> house.sql().update("update " + table + " set seq = seq + 1"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> house.sql().update("delete from " + table))
          .isInstanceOf(DataAccessException.class);
    }
    house.sql().execute("drop trigger contract_event_no_delete");
    house.sql().update("delete from contract_event where contract_id = ? and seq > 5", id.value());
    house
        .sql()
        .update(
            "update contract_log set seq = 5, sha256 = (select sha256 from contract_event where"
                + " contract_id = ? and seq = 5) where contract_id = ?",
            id.value(),
            id.value());
    assertThat(house.get(LogCheck.class).check(id))
        .anySatisfy(flaw -> assertThat(flaw).contains("is not there any more"))
        .anySatisfy(
            flaw -> assertThat(flaw).contains("signature of the customer is not in the log"));
    house.sql().update("delete from contract_event where contract_id = ? and seq = 3", id.value());
    assertThat(house.get(LogCheck.class).check(id))
        .anySatisfy(flaw -> assertThat(flaw).contains("does not follow the one before it"));
  }

  private List<String> whatHappened(ContractId id) {
    return house.get(EventLog.class).of(id).events().stream().map(LoggedEvent::what).toList();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }

  private static List<String> atOnce(int threads, Callable<?> call) throws Exception {
    List<Callable<?>> calls = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      calls.add(call);
    }
    return atOnce(calls);
  }

  /** What became of calls begun at the same moment: done, or the code of a refusal. */
  private static List<String> atOnce(List<Callable<?>> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<String>> running = new ArrayList<>();
      for (Callable<?> call : calls) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    call.call();
                    return "done";
                  } catch (Refusal e) {
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
