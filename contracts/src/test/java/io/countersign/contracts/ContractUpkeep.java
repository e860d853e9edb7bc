package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.canonical.Digest;
import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.obligations.DueRule;
import io.countersign.obligations.DueRule.After;
import io.countersign.obligations.DueRule.BeforeEnd;
import io.countersign.obligations.DueRule.Each;
import io.countersign.obligations.DueRule.Every;
import io.countersign.obligations.DueRule.From;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Duty.State;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationDesk.DutyRef;
import io.countersign.obligations.ObligationKind;
import io.countersign.obligations.Obligations;
import io.countersign.obligations.ProofFile;
import io.countersign.obligations.Teller;
import io.countersign.performance.ClauseUse;
import io.countersign.performance.CycleTime;
import io.countersign.performance.Performance;
import io.countersign.refusal.Refusal;
import io.countersign.renewals.CalendarEntry;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalCalendar;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Renewals.Saying;
import io.countersign.renewals.Running;
import io.countersign.renewals.Tenure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What signed contracts oblige to, how they renew themselves, and how they do. */
abstract class ContractUpkeep extends ContractDesk {

  private static final Teller MAYA = new Teller(new Actor("maya"), false);
  private static final Teller OMAR = new Teller(new Actor("omar"), false);
  private static final Teller REP = new Teller(new Actor("amy"), true);
  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 13);

  private ObligationDesk telling;
  private Obligations obligations;
  private Renewals renewals;

  @BeforeEach
  void goBack() {
    desk.setTime(Samples.WRITTEN);
    telling = desk.room(ObligationDesk.class);
    obligations = desk.room(Obligations.class);
    renewals = desk.room(Renewals.class);
  }

  @Test
  void isBreachedWhenItsDayPassesAndHoldsPayUntilItIsMet() {
    Booking booking = aBooking();
    ContractId contract = signed(booking);
    DealId deal = booking.opportunity().id();
    long id = telling.tell(contract, deliver(new After(30, From.SIGNATURE), true), LEGAL);
    DutyRef duty = new DutyRef(id, SIGNED.plusDays(30));
    assertThat(only(id).state()).isEqualTo(State.AHEAD);
    desk.clock().pass(Duration.ofDays(30));
    assertThat(only(id).state()).isEqualTo(State.SOON);
    assertThat(obligations.holding(Set.of(deal))).isEmpty();

    desk.clock().pass(Duration.ofDays(1));
    assertThat(only(id).state()).isEqualTo(State.BREACHED);
    assertThat(obligations.holding(Set.of(deal, new DealId("another")))).containsOnlyKeys(deal);
    long breached = obligations.breached();
    assertThat(breached).isPositive();
    assertThat(obligations.holding(Set.of(new DealId("another")))).isEmpty();
    assertRefusal("own-pay", () -> telling.met(duty, "Done", Optional.empty(), REP));
    assertRefusal("reason-missing", () -> telling.met(duty, " ", Optional.empty(), MAYA));
    assertThat(only(id).facts()).isEmpty();

    byte[] slip = "delivered, signed Daan".getBytes(UTF_8);
    telling.met(
        duty, "Delivered", Optional.of(new ProofFile("C:\\slip.txt", "text/plain", slip)), MAYA);
    assertThat(obligations.breached()).isEqualTo(breached - 1);
    assertThat(obligations.holding(Set.of(deal))).isEmpty();
    assertThat(only(id).facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.proof().orElseThrow().name()).isEqualTo("slip.txt");
              assertThat(fact.told().by()).isEqualTo(MAYA.who());
            });
    assertThat(obligations.file(id, Digest.of(slip)).orElseThrow().content()).isEqualTo(slip);
    assertThat(obligations.file(id, Digest.of(new byte[0]))).isEmpty();
    assertRefusal("obligation-closed", () -> telling.met(duty, "Again", Optional.empty(), MAYA));
    telling.breached(duty, "It was the wrong robot", MAYA);
    assertThat(obligations.holding(Set.of(deal))).containsOnlyKeys(deal);
  }

  @Test
  void isWaivedOnlyBySomebodyWhoNeitherAskedNorLooksAfterIt() {
    ContractId contract = signed(aBooking());
    long id = telling.tell(contract, deliver(new Each(0, Every.MONTH), true), LEGAL);
    DutyRef first = new DutyRef(id, SIGNED.plusMonths(1).minusDays(1));
    desk.clock().pass(Duration.ofDays(70));
    assertThat(duties(id))
        .extracting(Duty::state)
        .containsExactly(State.BREACHED, State.BREACHED, State.AHEAD);

    telling.askWaiver(first, false, "Robots were late by our fault", MAYA);
    assertRefusal("waiver-waits", () -> telling.askWaiver(first, true, "Once more", MAYA));
    assertRefusal("four-eyes", () -> telling.decideWaiver(first, true, "Yes", MAYA));
    assertRefusal(
        "four-eyes",
        () -> telling.decideWaiver(first, true, "Yes", new Teller(new Actor("owner"), false)));
    assertRefusal("own-pay", () -> telling.decideWaiver(first, true, "Yes", REP));
    assertThat(duties(id)).extracting(Duty::state).doesNotContain(State.WAIVED);
    telling.decideWaiver(first, false, "Not yet", OMAR);
    assertRefusal("waiver-decided", () -> telling.decideWaiver(first, true, "Yes", OMAR));

    telling.askWaiver(first, true, "The customer gave it up", MAYA);
    telling.decideWaiver(first, true, "As they wrote", OMAR);
    assertThat(duties(id)).extracting(Duty::state).containsOnly(State.WAIVED);
    assertRefusal("obligation-closed", () -> telling.breached(first, "No", MAYA));
    assertRefusal(
        "not-due-then", () -> telling.breached(new DutyRef(id, SIGNED.plusDays(3)), "No", MAYA));
  }

  @Test
  void followsTheTimeOfTheContract() {
    ContractId contract = signed(aBooking());
    long report = telling.tell(contract, deliver(new BeforeEnd(10), false), LEGAL);
    long back = telling.tell(contract, deliver(new After(5, From.END), false), LEGAL);
    assertThat(duties(report)).isEmpty();

    renewals.tell(contract, tenure("2026-04-01", "2026-06-30", RenewalKind.NONE), LEGAL);
    assertThat(only(report).due()).isEqualTo(LocalDate.of(2026, 6, 20));
    assertThat(only(back).due()).isEqualTo(LocalDate.of(2026, 7, 5));
    renewals.renew(
        contract, LocalDate.of(2026, 9, 30), Optional.empty(), new Saying("By mail", LEGAL));
    desk.clock().pass(Duration.ofDays(120));
    assertThat(duties(report))
        .extracting(Duty::due)
        .containsExactly(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 9, 20));
    assertThat(only(back).due()).isEqualTo(LocalDate.of(2026, 10, 5));
  }

  @Test
  void countsOnlyFromTheLastSignature() {
    Booking booking = aBooking();
    ContractId contract = generated(booking);
    long id = telling.tell(contract, deliver(new After(0, From.SIGNATURE), true), LEGAL);
    desk.clock().pass(Duration.ofDays(40));
    assertThat(duties(id)).isEmpty();
    assertThat(obligations.holding(Set.of(booking.opportunity().id()))).isEmpty();
    assertRefusal(
        "contract-not-signed",
        () -> renewals.tell(contract, tenure("2026-04-01", "2027-03-31", RenewalKind.NONE), LEGAL));
    contracts.declareVoid(contract, "Not wanted", LEGAL);
    assertRefusal(
        "contract-void",
        () -> telling.tell(contract, deliver(new After(0, From.START), false), LEGAL));
  }

  @Test
  void standsInTheCalendarAndEndsByNotice() {
    ContractId contract = signed(aBooking());
    YearMonth march = YearMonth.of(2027, 3);
    assertThat(renewals.calendar(march, 12).untold())
        .extracting(Running::contract)
        .contains(contract);
    assertRefusal(
        "tenure-untold",
        () -> renewals.notice(contract, CUSTOMER, SIGNED, new Saying("No", LEGAL)));

    renewals.tell(contract, tenure("2026-04-01", "2027-03-31", RenewalKind.AUTOMATIC), LEGAL);
    assertThat(of(contract, renewals.calendar(march, 2)))
        .extracting(CalendarEntry::what)
        .containsExactly(CalendarEntry.What.RENEWS);
    assertThat(of(contract, renewals.calendar(march, 2)).get(0).then())
        .contains(Money.of("EUR", "12420.00"));
    assertRefusal(
        "renews-itself",
        () ->
            renewals.renew(
                contract, LocalDate.of(2030, 1, 1), Optional.empty(), new Saying("On", LEGAL)));
    assertRefusal(
        "day-outside",
        () -> renewals.notice(contract, CUSTOMER, SIGNED.plusDays(1), new Saying("No", LEGAL)));
    renewals.notice(contract, CUSTOMER, SIGNED, new Saying("By letter", LEGAL));
    assertThat(of(contract, renewals.calendar(march, 2)))
        .extracting(CalendarEntry::what)
        .containsExactly(CalendarEntry.What.ENDS_BY_NOTICE);
    assertRefusal(
        "contract-over",
        () -> renewals.notice(contract, SELLER, SIGNED, new Saying("Us too", LEGAL)));
  }

  @Test
  void isTerminatedWithAReasonOnADayThatHasCome() {
    ContractId contract = signed(aBooking());
    renewals.tell(contract, tenure("2026-03-01", "2027-02-28", RenewalKind.NONE), LEGAL);
    assertRefusal(
        "ends-anyway", () -> renewals.notice(contract, CUSTOMER, SIGNED, new Saying("No", LEGAL)));
    assertRefusal(
        "day-outside",
        () -> renewals.terminate(contract, CUSTOMER, SIGNED.plusDays(1), new Saying("x", LEGAL)));
    assertRefusal(
        "reason-missing",
        () -> renewals.terminate(contract, CUSTOMER, SIGNED, new Saying("", LEGAL)));
    renewals.terminate(contract, CUSTOMER, SIGNED, new Saying("Insolvent", LEGAL));

    assertThat(renewals.course(contract, SIGNED.plusYears(2)).orElseThrow().lastDay())
        .contains(SIGNED);
    assertThat(desk.ended())
        .filteredOn(ended -> ended.contract().equals(contract))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.deal()).isEqualTo(contracts.find(contract).deal());
              assertThat(ended.reason()).isEqualTo("Insolvent");
              assertThat(ended.on()).isEqualTo(SIGNED);
            });
  }

  @Test
  void keepsWhatWasToldForGood() {
    ContractId contract = signed(aBooking());
    long id = telling.tell(contract, deliver(new After(0, From.SIGNATURE), false), LEGAL);
    renewals.tell(contract, tenure("2026-03-01", "2027-02-28", RenewalKind.AUTOMATIC), LEGAL);
    renewals.notice(contract, CUSTOMER, SIGNED, new Saying("By letter", LEGAL));
    telling.met(
        new DutyRef(id, SIGNED),
        "Done",
        Optional.of(new ProofFile("a.txt", "text/plain", new byte[] {'a'})),
        MAYA);
    for (String table :
        List.of(
            "contract_tenure",
            "renewal_fact",
            "obligation",
            "obligation_fact",
            "obligation_file")) {
      assertThatThrownBy(() -> desk.sql().update("delete from " + table))
          .as(table)
          .hasStackTraceContaining("never change");
    }
    for (String change :
        List.of(
            "contract_tenure set ends = starts",
            "renewal_fact set words = ''",
            "obligation set holds_pay = false",
            "obligation_fact set words = ''",
            "obligation_file set media_type = 'x'")) {
      assertThatThrownBy(() -> desk.sql().update("update " + change))
          .as(change)
          .hasStackTraceContaining("never change");
    }
  }

  @Test
  void countsDaysAndClausesOfWhatIsStored() {
    Performance performance = desk.room(Performance.class);
    signed(aBooking());
    int before = used(performance.clauses(), "liability", "own wording");
    Booking booking = aBooking();
    ContractId id = contracts.draft(Samples.proposal(booking), LEGAL).id();
    desk.negotiation()
        .revise(
            id,
            new Revision(
                Map.of(),
                List.of(
                    new OwnWording(
                        "liability",
                        "Liability",
                        "1. Liability is limited.",
                        io.countersign.approval.Risk.LOW,
                        "asked for")),
                "agreed"),
            LEGAL,
            new Subject.Order(booking));
    List<ClauseUse> uses = performance.clauses();
    assertThat(used(uses, "liability", "own wording")).isEqualTo(before + 1);
    assertThat(used(uses, "payment", ClauseUse.STANDARD)).isPositive();
    assertThat(uses).extracting(ClauseUse::clause).doesNotContain("cover");

    int signed = all(performance).whole().count();
    Booking other = aBooking();
    ContractId quick = generated(other);
    desk.clock().pass(Duration.ofDays(40));
    contracts.sign(quick, SELLER, LEGAL, now(other));
    contracts.sign(quick, CUSTOMER, LEGAL, now(other));
    assertThat(all(performance).whole().count()).isEqualTo(signed + 1);
    assertThat(all(performance).whole().taken()).contains(40L);
    assertThat(all(performance).toSent().count()).isZero();
    assertThat(performance.signedDeals())
        .filteredOn(deal -> deal.contract().equals(quick))
        .singleElement()
        .satisfies(deal -> assertThat(deal.signedOn()).isEqualTo(SIGNED.plusDays(40)));
  }

  private static CycleTime all(Performance performance) {
    return performance.cycleTimes().get(0);
  }

  private static int used(List<ClauseUse> uses, String clause, String form) {
    return uses.stream()
        .filter(use -> use.clause().equals(clause) && use.form().equals(form))
        .mapToInt(ClauseUse::used)
        .sum();
  }

  private static List<CalendarEntry> of(ContractId contract, RenewalCalendar calendar) {
    return calendar.entries().stream()
        .filter(entry -> entry.contract().contract().equals(contract))
        .toList();
  }

  private static Tenure tenure(String starts, String ends, RenewalKind kind) {
    int months = kind == RenewalKind.AUTOMATIC ? 12 : 0;
    return new Tenure(
        LocalDate.parse(starts),
        LocalDate.parse(ends),
        new Following(kind, months, 90, Rate.percent("3.5")),
        Optional.of(Money.of("EUR", "12000.00")));
  }

  private static NewObligation deliver(DueRule due, boolean holds) {
    return new NewObligation(
        ObligationKind.DELIVER, SELLER, "The first ten robots", due, "owner", holds);
  }

  private List<Duty> duties(long id) {
    return obligations.duties(List.of(obligations.find(id)));
  }

  private Duty only(long id) {
    assertThat(duties(id)).hasSize(1);
    return duties(id).get(0);
  }

  private static void assertRefusal(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.why()).isNotBlank();
    assertThat(refused.wayOut()).endsWith(".");
  }
}
