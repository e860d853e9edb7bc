package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.Booking;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.obligations.DueRule.BeforeEnd;
import io.countersign.obligations.Duty;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationKind;
import io.countersign.obligations.Obligations;
import io.countersign.renewals.Course;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Renewals.Saying;
import io.countersign.renewals.Running;
import io.countersign.renewals.Tenure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told of a contract goes on with the one that amends it. */
abstract class AmendedUpkeep extends ContractDesk {

  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 13);
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 8, 31);
  private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

  private Renewals renewals;

  @BeforeEach
  void goBack() {
    desk.setTime(Samples.WRITTEN);
    renewals = desk.room(Renewals.class);
  }

  @Test
  void runsOnWithItsNoticeAndLeavesTheCalendarOfWhatNobodyTold() {
    Booking booking = aBooking();
    ContractId old = signed(booking);
    renewals.tell(old, tenure(FIRST, LAST, RenewalKind.AUTOMATIC), LEGAL);
    renewals.notice(old, CUSTOMER, SIGNED, new Saying("By letter", LEGAL));
    ContractId amendment = amended(booking);

    assertThat(renewals.tellings(amendment))
        .singleElement()
        .satisfies(told -> assertThat(told.by().by().login()).isEqualTo(Renewals.CARRIED));
    assertThat(course(amendment).end()).isEqualTo(Course.End.NOTICE);
    assertThat(course(amendment)).isEqualTo(course(old));
    assertThat(renewals.calendar(YearMonth.of(2026, 4), 12).untold())
        .extracting(Running::contract)
        .doesNotContain(old, amendment);
  }

  @Test
  void takesItsObligationsAlongIntoWhatWasAgreedLater() {
    Booking booking = aBooking();
    ContractId old = signed(booking);
    long report = desk.room(ObligationDesk.class).tell(old, report(), LEGAL);
    renewals.tell(old, tenure(FIRST, LAST, RenewalKind.NONE), LEGAL);
    ContractId amendment = amended(booking);
    assertThat(due(report)).containsExactly(LAST.minusDays(10));

    renewals.tell(amendment, tenure(FIRST, LAST.plusMonths(3), RenewalKind.NONE), LEGAL);
    assertThat(due(report)).containsExactly(LAST.plusMonths(3).minusDays(10));
    assertThat(course(old)).isEqualTo(course(amendment));
    renewals.tell(amendment, tenure(LAST, LAST.plusMonths(3), RenewalKind.NONE), LEGAL);
    assertThat(due(report)).containsExactly(LAST.minusDays(10));
  }

  @Test
  void doesNotRunOnWhenItWasOver() {
    Booking booking = aBooking();
    ContractId old = signed(booking);
    renewals.tell(old, tenure(FIRST, SIGNED.minusDays(1), RenewalKind.NONE), LEGAL);
    assertThat(renewals.tellings(amended(booking))).isEmpty();
  }

  private ContractId amended(Booking booking) {
    ContractId amendment = signed(Samples.booking(booking.id(), 2, "70000.00"));
    assertThat(contracts.find(amendment).amends()).isPresent();
    return amendment;
  }

  private Course course(ContractId id) {
    return renewals.course(id, FAR).orElseThrow();
  }

  private List<LocalDate> due(long id) {
    Obligations obligations = desk.room(Obligations.class);
    return obligations.duties(List.of(obligations.find(id))).stream().map(Duty::due).toList();
  }

  private static NewObligation report() {
    return new NewObligation(
        ObligationKind.REPORT, SELLER, "What was used", new BeforeEnd(10), "owner", false);
  }

  private static Tenure tenure(LocalDate starts, LocalDate ends, RenewalKind kind) {
    int months = kind == RenewalKind.AUTOMATIC ? 12 : 0;
    return new Tenure(
        starts,
        ends,
        new Following(kind, months, 90, Rate.percent("3.5")),
        Optional.of(Money.of("EUR", "12000.00")));
  }
}
