package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.bookings.BookingRegister;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.gate.ContractCheck;
import io.countersign.gate.GateRefused;
import io.countersign.gate.Gating;
import io.countersign.gate.Relied;
import io.countersign.payouts.Release;
import io.countersign.payouts.Releases;
import io.countersign.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ReleasedOnSignatureTest {

  private static final DealId DEAL = new DealId("D1");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2017-10-02T08:00:00Z"), ZoneOffset.UTC);

  private String verdict = "VALID";
  private Set<DealId> held = Set.of();

  @OnEveryDatabase
  void isPaidOnAContractThatHoldsAndSaysSo(TestDatabase database) {
    Desk desk = new Desk(approved(database));
    desk.close.lock(Q1, CONTROLLER);
    assertThat(desk.close.pay(Q1, FINANCE).payouts())
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount()).isEqualTo(usd("140.00")));

    assertThat(desk.releases())
        .singleElement()
        .satisfies(
            release -> {
              assertThat(release.deal()).isEqualTo(DEAL);
              assertThat(release.signed().verdict()).isEqualTo("VALID");
              assertThat(release.signed().booking()).isEqualTo("BK-D1, revision 1");
              assertThat(release.signed().bookingHash())
                  .isEqualTo(desk.bookings.latest(DEAL).orElseThrow().digest());
              assertThat(release.override()).isNull();
            });
    desk.company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isLookedAtAgainWhenItIsPaid(TestDatabase database) {
    Desk desk = new Desk(approved(database));
    desk.close.lock(Q1, CONTROLLER);
    verdict = "INDETERMINATE: REVOCATION_UNKNOWN";
    assertShut(() -> desk.close.pay(Q1, FINANCE));

    assertThat(desk.company.period(Q1).state()).isEqualTo(PeriodState.LOCKED);
    assertThat(desk.releases()).isEmpty();
    verdict = "VALID";
    assertThat(desk.close.pay(Q1, FINANCE).payouts()).hasSize(1);
    assertThat(desk.told)
        .containsExactly("held BK-D1: INDETERMINATE: REVOCATION_UNKNOWN", "released BK-D1: VALID");
  }

  @OnEveryDatabase
  void waitsForTheSignatureOfAnAmendment(TestDatabase database) {
    Desk desk = new Desk(approved(database));
    desk.amend();
    assertShut(() -> desk.close.lock(Q1, CONTROLLER));
    assertThat(desk.gating.gate().look(Q1))
        .singleElement()
        .satisfies(one -> assertThat(one.signed().verdict()).isEqualTo("SUPERSEDED"));
  }

  @OnEveryDatabase
  void isHeldWhileAContractHoldsItBackWhateverReleasesIt(TestDatabase database) {
    Company company = Company.journaled(database).won("D2", "2017-02-01", "1000", "amy", "Widget");
    company.calculate(Q1);
    company.approve(Q1, CONTROLLER);
    Desk desk = new Desk(company);
    desk.bookings.register(List.of(company.journal.history(new DealId("D2"))));
    assertThat(desk.gating.gate().look(Q1)).isEmpty();

    held = Set.of(new DealId("D2"), new DealId("D3"));
    assertThat(assertShut(() -> desk.close.lock(Q1, CONTROLLER)).why())
        .contains("D2 (VALID; OBLIGATION_BREACHED: obligation 1)")
        .doesNotContain("D3");
    held = Set.of();
    desk.close.lock(Q1, CONTROLLER);
    assertThat(desk.close.pay(Q1, FINANCE).payouts()).hasSize(1);
    assertThat(desk.releases()).isEmpty();
  }

  @OnEveryDatabase
  void isNotPaidWhenTheBookingWasChangedBehindItsBack(TestDatabase database) {
    Desk desk = new Desk(approved(database));
    desk.close.lock(Q1, CONTROLLER);
    Booking booked = desk.bookings.latest(DEAL).orElseThrow();
    String changed = new String(booked.canonical(), UTF_8);
    List<Map<String, Object>> rows = desk.company.jdbc.queryForList("select * from booking");
    database.forget("booking");
    for (Map<String, Object> row : rows) {
      row.put("content", changed.replace("\"100000\"", "\"900000\"").getBytes(UTF_8));
      new SimpleJdbcInsert(desk.company.jdbc).withTableName("booking").execute(row);
    }
    assertThat(desk.bookings.latest(DEAL).orElseThrow().digest()).isNotEqualTo(booked.digest());

    GateRefused refused = assertShut(() -> desk.close.pay(Q1, FINANCE));
    assertThat(refused.why()).contains("not the one that the deal journal tells");
  }

  @OnEveryDatabase
  void isLetPassByTwoPeopleAndAReason(TestDatabase database) {
    Desk desk = new Desk(approved(database));
    desk.close.lock(Q1, CONTROLLER);
    verdict = "INVALID: CERTIFICATE_REVOKED";
    assertRefused("reason-missing", () -> desk.gating.desk().ask(Q1, DEAL, " ", FINANCE));
    desk.gating.desk().ask(Q1, DEAL, "Signed on paper, legal has it", FINANCE);
    assertShut(() -> desk.close.pay(Q1, FINANCE));
    long number = desk.only().override().orElseThrow().number();
    assertRefused("four-eyes", () -> desk.gating.desk().decide(number, true, FINANCE));
    desk.gating.desk().decide(number, true, CONTROLLER);
    assertRefused("decided-already", () -> desk.gating.desk().decide(number, false, CONTROLLER));
    assertRefused("gate-open", () -> desk.gating.desk().ask(Q1, DEAL, "Again", FINANCE));

    verdict = "INVALID: LEDGER_MISMATCH";
    assertShut(() -> desk.close.pay(Q1, FINANCE));
    verdict = "INVALID: CERTIFICATE_REVOKED";
    desk.close.pay(Q1, FINANCE);
    assertThat(desk.releases())
        .singleElement()
        .satisfies(
            release ->
                assertThat(release.override())
                    .isEqualTo(
                        new Release.PassedBy("fay", "carl", "Signed on paper, legal has it")));
  }

  @OnEveryDatabase
  void isNeverReleasedOnAStaleRevision(TestDatabase database) throws Exception {
    Desk desk = new Desk(approved(database));
    desk.close.lock(Q1, CONTROLLER);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> paid =
          two.submit(
              () -> {
                together.await();
                return paid(desk);
              });
      Future<?> amended =
          two.submit(
              () -> {
                together.await();
                desk.amend();
                return true;
              });
      amended.get();
      assertThat(desk.bookings.latest(DEAL).orElseThrow().revision()).isEqualTo(2);
      if (paid.get()) {
        assertThat(desk.releases())
            .singleElement()
            .satisfies(one -> assertThat(one.signed().booking()).endsWith("revision 1"));
      } else {
        assertThat(desk.releases()).isEmpty();
        assertShut(() -> desk.close.pay(Q1, FINANCE));
      }
    } finally {
      two.shutdownNow();
    }
  }

  private static boolean paid(Desk desk) {
    try {
      desk.close.pay(Q1, FINANCE);
      return true;
    } catch (GateRefused shut) {
      return false;
    }
  }

  /** A quarter with one signed deal, calculated and approved. */
  private static Company approved(TestDatabase database) {
    Company company = Company.journaled(database).won("D1", "2017-02-01", "1000", "amy", "Gadget");
    company.signed("D1", "2017-02-05");
    company.calculate(Q1);
    company.approve(Q1, CONTROLLER);
    return company;
  }

  /** Finds contracts good for the first revision, and holds back the pay of some deals. */
  private final class Looking implements ContractCheck {

    private final List<String> told;

    Looking(List<String> told) {
      this.told = told;
    }

    @Override
    public Seen look(Booking booking) {
      if (held.contains(booking.opportunity().id())) {
        return new Seen(false, "", "VALID; OBLIGATION_BREACHED: obligation 1");
      }
      return booking.revision() == 1
          ? new Seen(verdict.equals("VALID"), "", verdict)
          : new Seen(false, "", "SUPERSEDED");
    }

    @Override
    public Set<DealId> holding(Set<DealId> deals) {
      return deals.stream().filter(held::contains).collect(Collectors.toSet());
    }

    @Override
    public void released(Booking booking, Relied relied) {
      told.add("released %s: %s".formatted(booking.id(), relied.signed().verdict()));
    }

    @Override
    public void held(Booking booking, Relied relied) {
      told.add("held %s: %s".formatted(booking.id(), relied.signed().verdict()));
    }
  }

  /** The close with a gate, and a look at contracts that are good for the first revision. */
  private final class Desk {
    final Company company;
    final List<String> told = new CopyOnWriteArrayList<>();
    final BookingRegister bookings;
    final Gating gating;
    final PeriodClose close;

    Desk(Company company) {
      this.company = company;
      JdbcTransactionManager transactions = new JdbcTransactionManager(company.database);
      bookings = new BookingRegister(company.jdbc, transactions, CLOCK);
      bookings.register(List.of(company.journal.history(DEAL)));
      ContractCheck check = new Looking(told);
      gating =
          Gating.of(company.jdbc, company.plans, company.journal, bookings, company.ledger, check);
      close =
          new PeriodClose(
              company.periods,
              company.books(),
              company.sources,
              company.late,
              new Gates(List.of(), List.of(gating.gate())),
              transactions,
              CLOCK);
    }

    void amend() {
      company.journal.record(
          "crm",
          new DealEvent.Amended(
              DEAL,
              ToldDeals.opportunity("D1", "2000", "amy", "Gadget").sale(),
              LocalDate.parse("2017-03-01")));
      bookings.register(List.of(company.journal.history(DEAL)));
    }

    List<Release> releases() {
      return new Releases(company.jdbc).of(Q1);
    }

    Relied only() {
      List<Relied> all = gating.gate().look(Q1);
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static GateRefused assertShut(ThrowingCallable call) {
    GateRefused refused = catchThrowableOfType(GateRefused.class, call);
    assertThat(refused).as("refused by the gate").isNotNull();
    assertThat(refused.code()).isEqualTo("signature-gate");
    return refused;
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refusal.class, call).code()).isEqualTo(code);
  }
}
