package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.diary.Diary;
import io.countersign.diary.DiaryEntry;
import io.countersign.diary.DiaryEntry.Step;
import io.countersign.money.Rate;
import io.countersign.obligations.DueRule.After;
import io.countersign.obligations.DueRule.From;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationDesk.DutyRef;
import io.countersign.obligations.ObligationKind;
import io.countersign.obligations.Teller;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Renewals.Saying;
import io.countersign.renewals.Tenure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Of what comes up after a signature somebody is told, once at each step. */
abstract class ContractReminders extends ContractDesk {

  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 13);
  private static final List<String> TO = List.of("owner");

  private ContractId contract;

  @BeforeEach
  void sign() {
    desk.setTime(Samples.WRITTEN);
    contract = signed(aBooking());
  }

  @Test
  void tellsOfAnObligationWhenItIsCloseAndWhenItIsBreached() {
    ObligationDesk telling = desk.room(ObligationDesk.class);
    long id =
        telling.tell(
            contract,
            new NewObligation(
                ObligationKind.DELIVER,
                SELLER,
                "The first ten robots",
                new After(30, From.SIGNATURE),
                "owner",
                false),
            LEGAL);
    on(SIGNED.plusDays(15));
    assertThat(due()).isEmpty();

    on(SIGNED.plusDays(16));
    DiaryEntry close = only();
    assertThat(close.step()).isEqualTo(Step.CLOSE);
    assertThat(close.day()).isEqualTo(SIGNED.plusDays(30));
    assertThat(close.isOwnedBy("owner")).isTrue();
    assertThat(close.isOwnedBy("maya")).isFalse();
    assertThat(close.page()).isEqualTo("/obligations/" + id + "/" + SIGNED.plusDays(30));
    assertThat(take(close)).isTrue();
    assertThat(take(close)).isFalse();
    assertThat(due()).isEmpty();

    on(SIGNED.plusDays(31));
    assertThat(only().step()).isEqualTo(Step.OVERDUE);
    telling.met(
        new DutyRef(id, SIGNED.plusDays(30)),
        "Delivered",
        Optional.empty(),
        new Teller(LEGAL, false));
    assertThat(due()).isEmpty();
    assertThatThrownBy(() -> desk.sql().update("update diary_reminder set people = ''"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void tellsOfTheLastDaysForANotice() {
    LocalDate notice = LocalDate.of(2026, 9, 2);
    runs(RenewalKind.AUTOMATIC, notice.plusDays(90));
    on(notice.minusDays(31));
    assertThat(due()).isEmpty();
    on(notice.minusDays(30));
    assertThat(only().step()).isEqualTo(Step.AHEAD);
    assertThat(only().day()).isEqualTo(notice);
    assertThat(only().owner()).isEmpty();
    assertThat(take(only())).isTrue();
    assertThat(due()).isEmpty();

    on(notice.minusDays(7));
    assertThat(only().step()).isEqualTo(Step.CLOSE);
    on(notice);
    assertThat(only().step()).isEqualTo(Step.CLOSE);
    on(notice.plusDays(1));
    assertThat(due()).isEmpty();

    on(notice.minusDays(7));
    Saying saying = new Saying("By letter", LEGAL);
    desk.room(Renewals.class).notice(contract, CUSTOMER, notice.minusDays(7), saying);
    assertThat(due()).isEmpty();
  }

  @Test
  void tellsOfAnEndThatIsToBeAgreedOn() {
    LocalDate end = LocalDate.of(2027, 2, 28);
    runs(RenewalKind.AGREEMENT, end);
    on(end.minusDays(20));
    assertThat(only().words()).isEqualTo("Ends unless renewed");
    desk.room(Renewals.class)
        .renew(contract, end.plusYears(1), Optional.empty(), new Saying("Agreed", LEGAL));
    assertThat(due()).isEmpty();
  }

  @Test
  void isTakenByOneOfManyServers() throws Exception {
    LocalDate end = LocalDate.of(2027, 2, 28);
    runs(RenewalKind.AGREEMENT, end);
    on(end.minusDays(3));
    DiaryEntry entry = only();
    Callable<String> taking = () -> take(entry) ? "told" : "known";
    assertThat(Crowd.told(Collections.nCopies(8, taking)))
        .containsOnlyOnce("told")
        .filteredOn("known"::equals)
        .hasSize(7);
  }

  private void runs(RenewalKind kind, LocalDate end) {
    int months = kind == RenewalKind.AUTOMATIC ? 12 : 0;
    Following following = new Following(kind, months, 90, Rate.percent("0"));
    desk.room(Renewals.class)
        .tell(contract, new Tenure(SIGNED, end, following, Optional.empty()), LEGAL);
  }

  private void on(LocalDate day) {
    desk.setTime(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private boolean take(DiaryEntry entry) {
    return desk.inTransaction(() -> desk.room(Diary.class).take(entry, TO));
  }

  private DiaryEntry only() {
    assertThat(due()).hasSize(1);
    return due().get(0);
  }

  private List<DiaryEntry> due() {
    return desk.room(Diary.class).due().stream()
        .filter(entry -> entry.contract().equals(contract))
        .toList();
  }
}
