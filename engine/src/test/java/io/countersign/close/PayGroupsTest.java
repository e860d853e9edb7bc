package io.countersign.close;

import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutRun;
import io.countersign.people.PayGroup;
import java.time.LocalDate;

class PayGroupsTest {

  private static final PayGroup EMEA = new PayGroup("emea");
  private static final PayCycle MARCH = new PayCycle(EMEA, Period.month(2017, 3));

  private static Company twoGroups(TestDatabase database) {
    Company company =
        Company.on(database)
            .paidWith(EMEA, "bob")
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-02", "500", "bob");
    company.periods.open(
        EMEA, Cadence.MONTH, LocalDate.parse("2017-01-01"), LocalDate.parse("2017-07-01"));
    return company;
  }

  @OnEveryDatabase
  void arePaidOnTheirOwn(TestDatabase database) {
    Company company = twoGroups(database);
    company.closeAndPay(new PayCycle(EMEA, Period.month(2017, 1)));
    company.closeAndPay(new PayCycle(EMEA, Period.month(2017, 2)));

    PayoutRun emea = company.closeAndPay(MARCH);
    Digest paid = company.seals.contentHash(MARCH);
    PayoutRun others = company.closeAndPay(Q1);

    assertThat(emea.payouts())
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount()).isEqualTo(usd("50.00")));
    assertThat(others.payouts())
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount()).isEqualTo(usd("100.00")));
    assertThat(company.statements.of(Q1))
        .extracting(statement -> statement.id().holder().who().value())
        .containsExactly("amy", "max");
    assertThat(company.statements.of(MARCH))
        .extracting(statement -> statement.id().holder().who().value())
        .containsExactly("bob");
    assertThat(company.seals.contentHash(MARCH)).isEqualTo(paid);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void payWhatWasPostedThereToThoseWhoLeft(TestDatabase database) {
    Company company = twoGroups(database);
    company.closeAndPay(new PayCycle(EMEA, Period.month(2017, 1)));
    company.closeAndPay(new PayCycle(EMEA, Period.month(2017, 2)));
    company.calculate(MARCH);
    company.paidWith(PayGroup.EVERYBODY, "bob").won("D3", "2017-03-03", "100", "bob");

    PayoutRun others = company.closeAndPay(Q1);
    PayoutRun emea = company.closeAndPay(MARCH);

    assertThat(others.payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("amy USD 100.00", "bob USD 10.00");
    assertThat(emea.payouts())
        .extracting(payout -> payout.who() + " " + payout.amount())
        .containsExactly("bob USD 50.00");
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void mayOverlapThoseOfOthersOnly(TestDatabase database) {
    Company company = twoGroups(database);

    assertThatThrownBy(() -> company.periods.open(new PayCycle(EMEA, Period.quarter(2017, 1))))
        .isInstanceOf(PeriodOverlaps.class);
    assertThatThrownBy(
            () ->
                company.desk.calculate(
                    new PayCycle(new PayGroup("apac"), Q1.period()), FINANCE, Progress.UNHEARD))
        .isInstanceOf(PeriodUnknown.class);
    assertThat(PayCycle.parse(MARCH.name())).isEqualTo(MARCH);
    assertThat(MARCH.name()).isEqualTo("emea:2017-03");
    assertThat(PayCycle.parse("2017-Q1")).isEqualTo(Q1);
  }

  @OnEveryDatabase
  void opensNoPeriodBeforeAClosedOneOfItsGroup(TestDatabase database) {
    Company company = twoGroups(database);
    company.closeAndPay(Q1);
    Period before = Period.quarter(2016, 4);

    assertThatThrownBy(() -> company.periods.open(PayCycle.of(before)))
        .isInstanceOf(PeriodBeforeClosed.class)
        .hasMessageContaining("2016-Q4 comes before 2017-Q1, which is closed");
    assertThat(company.periods.find(PayCycle.of(before))).isEmpty();
    company.periods.open(Q1);
    company.periods.open(new PayCycle(EMEA, Period.month(2016, 12)));
    assertThat(company.periods.find(new PayCycle(EMEA, Period.month(2016, 12)))).isPresent();
  }
}
