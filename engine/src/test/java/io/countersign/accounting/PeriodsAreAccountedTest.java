package io.countersign.accounting;

import static io.countersign.accounting.Firm.Q1;
import static io.countersign.accounting.Firm.Q2;
import static io.countersign.accounting.Firm.Q3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Direction;
import io.countersign.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PeriodsAreAccountedTest {

  private static final Currency USD = Currency.getInstance("USD");

  @OnEveryDatabase
  void accruesAtTheEndAndReversesOnTheFirstDayOfTheNextPeriod(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Gadget")) {
      firm.pay(Q1).calculate(Q2);

      assertThat(words(firm, Q1, Journal.ACCRUAL))
          .containsExactly(
              "2017-03-31 COMMISSION_EXPENSE DEBIT 1200.00",
              "2017-03-31 ACCRUED CREDIT 1200.00",
              "2017-03-31 COMMISSION_EXPENSE DEBIT 40.00",
              "2017-03-31 HELD CREDIT 40.00");
      assertThat(words(firm, Q1, Journal.PAYOUT)).isEmpty();
      assertThat(words(firm, Q2, Journal.REVERSAL))
          .containsExactly(
              "2017-04-01 COMMISSION_EXPENSE CREDIT 1240.00",
              "2017-04-01 ACCRUED DEBIT 1200.00",
              "2017-04-01 HELD DEBIT 40.00");
      assertThat(words(firm, Q2, Journal.PAYOUT))
          .containsExactly(
              "2017-04-01 COMMISSION_EXPENSE DEBIT 1200.00", "2017-04-01 PAYROLL CREDIT 1200.00");
      assertThat(words(firm, Q2, Journal.ACCRUAL))
          .containsExactly(
              "2017-06-30 COMMISSION_EXPENSE DEBIT 40.00", "2017-06-30 HELD CREDIT 40.00");
      assertTies(firm, Q2);
    }
  }

  @OnEveryDatabase
  void rollsForwardWhatIsCapitalised(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.pay(Q1).pay(Q2).cancelled("D1", "2017-07-10").calculate(Q3);

      assertThat(rows(firm, Q3))
          .containsExactly(
              "2017-Q1 0.00 1200.00 -50.00 0.00 1150.00",
              "2017-Q2 1150.00 0.00 -150.00 0.00 1000.00",
              "2017-Q3 1000.00 0.00 0.00 -1000.00 0.00");
      Accounts accounts = firm.accounting().until(Q3);
      assertThat(accounts.contracts())
          .containsExactly(
              new Accounts.Contract("D1", "Acme", usd("1200.00"), usd("1200.00"), usd("0.00")));
      assertThat(accounts.schedules("D1")).hasSize(1);
      assertTies(firm, Q3);
    }
  }

  @OnEveryDatabase
  void aPaidPeriodStaysAsItIsAndLateChangesAreCaughtUp(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.pay(Q1);
      String before = JournalCsv.of(firm.accounting().until(Q1).last());

      firm.won("D2", "2017-01-15", "2400", "Widget")
          .cancelled("D1", "2017-03-20")
          .under(Policies.byTerm().replace("\"6100\"", "\"9100\"").replace("asc-340-40", "ifrs-15"))
          .calculate(Q2);

      PeriodAccounts first = firm.accounting().until(Q1).last();
      assertThat(first.frozen()).isNotNull();
      assertThat(JournalCsv.of(first)).isEqualTo(before);
      assertThat(rows(firm, Q2))
          .containsExactly(
              "2017-Q1 0.00 1200.00 -50.00 0.00 1150.00",
              "2017-Q2 1150.00 240.00 0.00 0.00 190.00");
      Accounts accounts = firm.accounting().until(Q2);
      assertThat(accounts.rollForward(USD).get(1).of(CostChange.Kind.RECOVERY))
          .isEqualTo(usd("-1200.00"));
      assertThat(JournalCsv.of(accounts.last())).contains(",9100,").contains(",6100,");
      assertThat(accounts.last().frozen()).isNull();
      assertTies(firm, Q2);
    }
  }

  @OnEveryDatabase
  void whatIsLearnedAfterThePaymentIsBookedLaterWhoeverLooksFirst(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2016-11-10", "100", "Widget")) {
      firm.won("D2", "2017-01-10", "12000", "Gadget")
          .pay(Q1)
          .cancelled("D2", "2017-03-20")
          .calculate(Q2);

      // nobody has looked at the first quarter before
      assertThat(words(firm, Q1, Journal.TERMINATION)).isEmpty();
      assertThat(words(firm, Q1, Journal.AMORTISATION)).hasSize(4);
    }
  }

  @OnEveryDatabase
  void givesTheSameBytesToEverybodyWhoAsksAtOnce(TestDatabase database) throws Exception {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Gadget")) {
      firm.pay(Q1).pay(Q2);
      ExecutorService askers = Executors.newFixedThreadPool(6);
      Callable<String> ask = () -> JournalCsv.of(firm.accounting().until(Q2).last());
      List<Future<String>> answers = askers.invokeAll(List.of(ask, ask, ask, ask, ask, ask));
      String first = answers.get(0).get();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
      askers.shutdown();
      assertThat(database.count("accounting_period")).isEqualTo(2);
    }
  }

  @OnEveryDatabase
  void theDatabaseRefusesToChangeWhatIsWrittenDown(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.pay(Q1).accounting().until(Q1);
      for (String change :
          List.of(
              "update accounting_line set amount_minor = 1",
              "delete from accounting_line",
              "update accounting_period set policy = ''",
              "delete from accounting_period")) {
        assertThatThrownBy(() -> database.jdbc().update(change))
            .as(change)
            .hasStackTraceContaining("45000");
      }
      database
          .jdbc()
          .update(
              "insert into accounting_line select period, line + 1000, journal, on_day, account,"
                  + " code, name, direction, currency, amount_minor, participant, cost_centre,"
                  + " plan, component, deal, memo from accounting_line where line = 1");
      assertThatThrownBy(() -> firm.accounting().until(Q1))
          .hasMessageContaining("somebody edited the database");
    }
  }

  @OnEveryDatabase
  void aMissingTermStopsTheJournalsAndSaysSo(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.under(Policies.byTerm().replace("term-months, without: 12", "months-of-term")).pay(Q1);

      PeriodAccounts accounts = firm.accounting().until(Q1).last();

      assertThat(accounts.lines()).isEmpty();
      assertThat(accounts.frozen()).isNull();
      assertThat(accounts.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.problem())
                      .isEqualTo(
                          "it does not say its 'months-of-term', the months over which its cost is"
                              + " written off"));
      firm.under(Policies.byTerm());
      assertThat(firm.accounting().until(Q1).last().frozen()).isNotNull();
    }
  }

  @OnEveryDatabase
  void aDraftUnderAnotherPolicyWritesNothing(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.pay(Q1);
      AccountingPolicy other =
          Policies.read(Policies.byTerm().replace("payout: next-period", "payout: same-period"));

      PeriodAccounts accounts = firm.accounting().draft(Q1, other).last();

      assertThat(accounts.lines()).noneMatch(line -> line.journal() == Journal.ACCRUAL);
      assertThat(accounts.lines()).anyMatch(line -> line.journal() == Journal.PAYOUT);
      assertThat(database.count("accounting_period")).isZero();
    }
  }

  @OnEveryDatabase
  void writesAFileForTheGeneralLedger(TestDatabase database) {
    try (Firm firm = new Firm(database).won("D1", "2017-02-10", "12000", "Widget")) {
      firm.pay(Q1);

      assertThat(JournalCsv.of(firm.accounting().until(Q1).last()).lines())
          .containsExactly(
              "date,journal_id,account_code,account_name,debit,credit,currency,period,participant,"
                  + "cost_centre,contract,memo,reversal",
              "2017-03-31,2017-Q1-capitalisation-USD,6100,Commission expense,,1200.00,USD,2017-Q1,"
                  + "amy,CC-100,,Costs to obtain contracts,no",
              "2017-03-31,2017-Q1-capitalisation-USD,1600,Costs to obtain contracts,1200.00,,USD,"
                  + "2017-Q1,amy,CC-100,,Costs to obtain contracts,no",
              "2017-03-31,2017-Q1-amortisation-USD,1600,Costs to obtain contracts,,50.00,USD,"
                  + "2017-Q1,amy,CC-100,,Amortisation of costs to obtain contracts,no",
              "2017-03-31,2017-Q1-amortisation-USD,6110,Amortisation of contract costs,50.00,,USD,"
                  + "2017-Q1,amy,CC-100,,Amortisation of costs to obtain contracts,no",
              "2017-03-31,2017-Q1-accrual-USD,6100,Commission expense,1200.00,,USD,2017-Q1,amy,"
                  + "CC-100,,Earned and not paid,no",
              "2017-03-31,2017-Q1-accrual-USD,2300,Accrued commission,,1200.00,USD,2017-Q1,amy,"
                  + "CC-100,,Earned and not paid,no");
      firm.calculate(Q2);
      assertThat(ScheduleCsv.of(firm.accounting().until(Q2)).lines().limit(4))
          .containsExactly(
              "contract,customer,participant,plan,component,period,until,change,amount,carried,"
                  + "currency,state,rule",
              "D1,Acme,amy,sellers,commission,2017-Q1,2017-04-01,addition,1200.00,1200.00,USD,"
                  + "booked,\"An incremental cost of the contract, of use for 24 months: the term"
                  + " of the contract (ASC 340-40-25-1)\"",
              "D1,Acme,amy,sellers,commission,2017-Q1,2017-04-01,amortisation,-50.00,1150.00,USD,"
                  + "booked,\"Written off in equal steps, 1 of 24 months from 2017-03-01; USD 50.00"
                  + " so far (ASC 340-40-35-1)\"",
              "D1,Acme,amy,sellers,commission,2017-Q2,2017-07-01,amortisation,-150.00,1000.00,USD,"
                  + "booked,\"Written off in equal steps, 4 of 24 months from 2017-03-01; USD"
                  + " 200.00 so far (ASC 340-40-35-1)\"");
    }
  }

  private static void assertTies(Firm firm, Period until) {
    Accounts accounts = firm.accounting().until(until);
    for (PeriodAccounts period : accounts.periods()) {
      Accounts then = firm.accounting().until(period.period().period());
      assertThat(then.tieOut()).allMatch(TieOut::holds);
    }
    assertThat(firm.accounting().until(Q1).tieOut()).hasSize(1);
    for (PeriodAccounts period : accounts.periods()) {
      Money open = usd("0.00");
      for (GeneralLine line : period.lines()) {
        boolean debit = line.side().direction() == Direction.DEBIT;
        open = debit ? open.plus(line.side().amount()) : open.minus(line.side().amount());
      }
      assertThat(open).isEqualTo(usd("0.00"));
    }
  }

  private static List<String> words(Firm firm, Period period, Journal journal) {
    return firm.accounting().until(period).last().lines().stream()
        .filter(line -> line.journal() == journal)
        .map(
            line ->
                line.on()
                    + " "
                    + line.side().account()
                    + " "
                    + line.side().direction()
                    + " "
                    + line.side().amount().amount().toPlainString())
        .toList();
  }

  private static List<String> rows(Firm firm, Period until) {
    return firm.accounting().until(until).rollForward(USD).stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.period().label(),
                    plain(row.opening()),
                    plain(row.of(CostChange.Kind.ADDITION)),
                    plain(row.of(CostChange.Kind.AMORTISATION)),
                    plain(row.of(CostChange.Kind.TERMINATION)),
                    plain(row.closing())))
        .toList();
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
