package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.ledger.Account;
import io.countersign.ledger.JournalEntry;
import io.countersign.payouts.PayoutRun;
import io.countersign.statements.Statement;
import io.countersign.statements.Status;
import java.time.LocalDate;
import java.util.List;

class CancelledDealOfAClosedQuarterTest {

  @OnEveryDatabase
  void isTakenBackInTheOpenQuarterAndLeavesTheClosedOneAsItWas(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-05-02", "300", "amy");
    PayoutRun paid = company.closeAndPay(Q1);
    Digest closed = company.seals.contentHash(Q1);
    List<JournalEntry> entries = company.ledger.entries(Q1);
    Statement told = company.statement(Q1, "amy");
    company.cancelled("D1", "2017-04-20");

    company.calculate(Q2);

    assertThat(paid.payouts())
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount()).isEqualTo(usd("100.00")));
    assertThat(company.seals.contentHash(Q1)).isEqualTo(closed);
    assertThat(company.ledger.entries(Q1)).isEqualTo(entries);
    assertThat(company.period(Q1).contentHash()).isEqualTo(closed);
    assertThat(company.statement(Q1, "amy")).isEqualTo(told);
    Statement statement = company.statement(Q2, "amy");
    assertThat(statement.totals().payable().earned()).isEqualTo(usd("30.00"));
    assertThat(statement.totals().payable().recovered()).isEqualTo(usd("-100.00"));
    assertThat(statement.totals().payout()).isEqualTo(usd("0.00"));
    assertThat(statement.totals().carriedForward()).isEqualTo(usd("-70.00"));
    assertThat(company.lines.of(statement))
        .filteredOn(line -> line.status() == Status.CLAWED_BACK)
        .singleElement()
        .satisfies(line -> assertThat(line.about().on()).isEqualTo("2017-04-20"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void isCarriedUntilLaterEarningsCoverIt(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D3", "2017-08-01", "900", "amy");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-20");

    PayoutRun nothing = company.closeAndPay(Q2);
    PayoutRun less = company.closeAndPay(Q3);

    assertThat(nothing.payouts()).isEmpty();
    assertThat(company.statement(Q3, "amy").totals().carried()).isEqualTo(usd("-100.00"));
    assertThat(less.payouts()).isEmpty();
    assertThat(company.statement(Q3, "amy").totals().carriedForward()).isEqualTo(usd("-10.00"));
    assertThat(company.ledger.balances().of(Account.CARRIED, Q3.period().until()).values())
        .containsExactly(usd("-10.00"));
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void becomesATrueUpWhenTheSourceSaysThatItWasNeverWon(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    company.tell(new DealEvent.Lost(company.told.won("D1"), LocalDate.parse("2017-02-01")));

    company.calculate(Q2);

    Statement statement = company.statement(Q2, "amy");
    assertThat(statement.totals().payable().trueUps()).isEqualTo(usd("-100.00"));
    assertThat(company.lines.of(statement))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.status()).isEqualTo(Status.TRUE_UP);
              assertThat(line.explanation().steps())
                  .singleElement()
                  .satisfies(step -> assertThat(step.label()).isEqualTo("Posted before"));
            });
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void cannotBePostedIntoTheClosedQuarterByAnybody(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    JournalEntry old = company.ledger.entries(Q1).get(0);

    assertThatThrownBy(() -> company.calculate(Q1)).isInstanceOf(PeriodClosed.class);
    assertThatThrownBy(() -> company.ledger.post(List.of(old.entry()), old.posted()))
        .hasStackTraceContaining("closed");
    assertThatThrownBy(
            () ->
                database.jdbc().update("update pay_period set state = 'OPEN' where state = 'PAID'"))
        .hasStackTraceContaining("stays as it is");
    assertThatThrownBy(() -> database.jdbc().update("delete from pay_period where state = 'PAID'"))
        .hasStackTraceContaining("stays as it is");
  }

  @OnEveryDatabase
  void cannotBePutBesideEntriesOfAnOpenQuarterByHand(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    company.cancelled("D1", "2017-04-20");
    company.calculate(Q2);
    List<JournalEntry> before = company.ledger.entries(Q1);
    String row = "(%d, '%s', '2017-01-01', 'amy', 'EARNING', 'DEAL', '', 'eve', 'by hand', now())";

    assertThatThrownBy(
            () ->
                database
                    .jdbc()
                    .update(
                        "insert into journal_entry (number, period, period_from, participant, about,"
                            + " cause, cause_words, posted_by, source, posted_at) values "
                            + String.join(
                                ", ",
                                row.formatted(901, Q2.name()),
                                row.formatted(902, Q2.name()),
                                row.formatted(903, Q1.name()),
                                row.formatted(904, Q2.name()))))
        .hasStackTraceContaining("closed");
    assertThat(company.ledger.entries(Q1)).isEqualTo(before);
    company.assertBooksAreSound();
  }
}
