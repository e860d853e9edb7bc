package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.checking.Known;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Seals;
import io.countersign.payouts.PayoutReturn;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.StatementCallback;

/** What somebody does to deals, plans, statements, periods and payouts in the database. */
class RecordsThatWereEditedTest {

  @OnEveryDatabase
  void holdWhenNobodyTouchedThem(TestDatabase database) {
    try (Office office = paid(database)) {
      assertThat(office.get(RecordCheck.class).flaws()).isEmpty();
    }
  }

  @OnEveryDatabase
  void holdWhenAPayoutCameBack(TestDatabase database) {
    try (Office office = paid(database)) {
      office.get(PayPeriods.class).open(Company.Q2);
      office
          .get(ReturnDesk.class)
          .take(
              Company.Q1,
              Cashier.holder("amy"),
              new PayoutReturn.Reason("R02", "Account closed"),
              Company.FINANCE);
      assertThat(office.get(RecordCheck.class).flaws()).isEmpty();
    }
  }

  @OnEveryDatabase
  void areNamed(TestDatabase database) {
    try (Office office = paid(database)) {
      RecordCheck check = office.get(RecordCheck.class);

      edit(database, "deal_event", "update copy set content = replace(content, '1000', '9000')");
      assertThat(check.flaws())
          .containsExactly(
              "line 1 of the deal journal is not what was written: its content has changed.");
      edit(database, "deal_event", "update copy set content = replace(content, '9000', '1000')");

      edit(
          database,
          "published_plan",
          "update copy set document = replace(document, '10 %', '11 %')");
      assertThat(check.flaws())
          .containsExactly(
              "plan sellers version 1 is not what was written: its content has changed.");
      edit(
          database,
          "published_plan",
          "update copy set document = replace(document, '11 %', '10 %')");

      edit(
          database,
          "statement",
          "update copy set content = replace(content, 'Commission', 'Comm')");
      assertThat(check.flaws())
          .contains(
              "version 1 of the statement of amy for 2017-Q1 in USD is not what was written.");
      edit(
          database,
          "statement",
          "update copy set content = replace(content, 'Comm', 'Commission')");

      edit(database, "pay_period", "update copy set state = 'OPEN' where name = '2017-Q1'");
      assertThat(check.flaws()).containsExactly("2017-Q1 is open, its history ends with paid.");
      edit(database, "pay_period", "update copy set state = 'PAID' where name = '2017-Q1'");

      edit(database, "payout", "delete from copy");
      assertThat(check.flaws())
          .containsExactly("The payout of 2017-Q1 to amy was posted, and no payout run lists it.");
    }
  }

  private static Office paid(TestDatabase database) {
    Office office = new Office(database.dataSource(), Clock.systemUTC());
    office.get(Rosters.class).tell(CompanyPeople.roster());
    PlanVersion plan = PlanReader.read("sellers.yaml", CompanyPlan.SELLERS);
    Known known = Known.of(CompanyPeople.roster(), List.of());
    PlanDesk desk = office.get(PlanDesk.class);
    List<Accepted> accepted = desk.check(plan, known).stream().map(Accepted::of).toList();
    desk.publish(plan, known, accepted, "pia");
    office.get(PayPeriods.class).open(Company.Q1);
    office
        .get(DealJournal.class)
        .record(
            "crm",
            new DealEvent.Won(
                ToldDeals.opportunity("D1", "1000", "amy", "Widget"),
                LocalDate.parse("2017-02-01")));
    assertThat(office.calculate(Company.Q1, Company.FINANCE, Progress.UNHEARD).state())
        .isEqualTo(RunState.FINISHED);
    PeriodClose close = office.get(PeriodClose.class);
    Digest content = office.get(Seals.class).contentHash(Company.Q1);
    close.review(Company.Q1, Company.FINANCE, content);
    close.approve(Company.Q1, Company.CONTROLLER, content);
    close.lock(Company.Q1, Company.CONTROLLER);
    close.pay(Company.Q1, Company.FINANCE);
    return office;
  }

  /** Changes a copy of a table and puts it in its place, past every trigger. */
  private static void edit(TestDatabase database, String table, String edit) {
    boolean mysql = database.url().startsWith("jdbc:mysql");
    StatementCallback<Boolean> change =
        statement -> {
          statement.execute(
              mysql ? "set foreign_key_checks = 0" : "set referential_integrity false");
          statement.execute("create table copy as select * from " + table);
          statement.execute(edit);
          statement.execute("truncate table " + table);
          statement.execute("insert into " + table + " select * from copy");
          statement.execute("drop table copy");
          return statement.execute(
              mysql ? "set foreign_key_checks = 1" : "set referential_integrity true");
        };
    database.jdbc().execute(change);
  }
}
