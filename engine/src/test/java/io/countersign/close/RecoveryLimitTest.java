package io.countersign.close;

import static io.countersign.close.Company.CONTROLLER;
import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.RecoveryLimit;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class RecoveryLimitTest {

  private static final Actor AMY = Actor.of("amy", new ParticipantId("amy"));

  @OnEveryDatabase
  void holdsFromItsDayOnceSomebodyElseConfirmedIt(TestDatabase database) {
    Company company = Company.on(database);
    LimitDesk desk = desk(company);
    desk.ask(asked("20", "2017-07-01"), FINANCE);
    desk.ask(asked("50", "2017-04-01"), FINANCE);
    assertThat(company.limits.of(Q3)).as("nobody has confirmed it").isEmpty();

    for (RecoveryLimit limit : company.limits.all()) {
      desk.decide(limit.number(), true, CONTROLLER);
    }

    assertThat(company.limits.of(Q1)).isEmpty();
    assertThat(company.limits.of(Q2)).contains(Rate.percent("50"));
    assertThat(company.limits.of(Q3)).contains(Rate.percent("20"));
    desk.ask(asked("100", "2017-07-01"), CONTROLLER);
    desk.decide(company.limits.all().get(0).number(), true, FINANCE);
    assertThat(company.limits.of(Q3)).as("all of it is no limit").isEmpty();
    assertThat(company.limits.of(Q2)).contains(Rate.percent("50"));
  }

  @OnEveryDatabase
  void changesWhatIsTakenOnlyFromItsDay(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    LimitDesk desk = desk(company);
    desk.ask(asked("50", "2017-07-01"), FINANCE);
    desk.decide(company.limits.all().get(0).number(), true, CONTROLLER);
    company.cancelled("D1", "2017-04-10").won("D2", "2017-05-01", "400", "amy");
    company.closeAndPay(Q2);
    assertThat(company.statement(Q2, "amy").totals().payout()).isEqualTo(usd("0.00"));
    assertThat(company.statement(Q2, "amy").totals().carriedForward()).isEqualTo(usd("-60.00"));

    company.won("D3", "2017-08-01", "800", "amy");
    company.closeAndPay(Q3);

    assertThat(company.statement(Q3, "amy").totals().payout()).isEqualTo(usd("40.00"));
    assertThat(company.statement(Q3, "amy").totals().carriedForward()).isEqualTo(usd("-20.00"));
    SoundBooks.of(company);
  }

  @OnEveryDatabase
  void needsTwoPeopleWhoAreNotPaidWithTheGroup(TestDatabase database) {
    Company company = Company.on(database);
    LimitDesk desk = desk(company);
    assertRefused("own-pay", () -> desk.ask(asked("50", "2017-07-01"), AMY));
    assertRefused("no-part", () -> desk.ask(asked("101", "2017-07-01"), FINANCE));
    desk.ask(asked("50", "2017-07-01"), FINANCE);
    long number = company.limits.all().get(0).number();

    assertRefused("four-eyes", () -> desk.decide(number, true, FINANCE));
    assertRefused("own-pay", () -> desk.decide(number, true, AMY));
    desk.decide(number, false, CONTROLLER);
    assertRefused("decided-already", () -> desk.decide(number, true, CONTROLLER));
    assertRefused("not-found", () -> desk.decide(99, true, CONTROLLER));
    assertThat(company.limits.of(Q3)).isEmpty();
    for (String change :
        List.of(
            "update recovery_limit_asked set fraction = 1", "delete from recovery_limit_decided")) {
      assertThatThrownBy(() -> database.jdbc().update(change)).hasStackTraceContaining("45000");
    }
  }

  private static LimitDesk desk(Company company) {
    return new LimitDesk(company.limits, company.sources, Clock.systemUTC());
  }

  private static RecoveryLimit.Asked asked(String percent, String from) {
    return new RecoveryLimit.Asked(
        PayGroup.EVERYBODY, Rate.percent(percent), LocalDate.parse(from));
  }

  private static void assertRefused(String code, ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            LimitRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
