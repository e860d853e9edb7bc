package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class BooksWrittenInBulkTest {

  private static final PayCycle Q1 = PayCycle.of(Period.quarter(2017, 1));
  private static final Posted NOW =
      new Posted("fay", "run 1", Instant.parse("2017-04-01T08:00:00.123456Z"));
  private static final int MANY = 700;

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      Money payable = Money.of("USD", i + ".01");
      Money held = Money.of("USD", i % 2 == 0 ? "0.00" : "-0.07");
      entries.add(
          Entry.accrual(
              Q1, LedgerTest.about("D" + i + "\t\\ ß"), Account.COMMISSION_EXPENSE, payable, held));
    }
    return entries;
  }

  private static List<Map<String, Object>> all(TestDatabase database) {
    return database
        .jdbc()
        .queryForList(
            "select * from journal_entry e join posting p on p.entry_number = e.number"
                + " order by e.number, p.line");
  }

  /** Books without any entry; other tests have left the end of theirs. */
  private static void begin(TestDatabase database) {
    database.jdbc().update("update ledger_head set last_number = 0, last_chain = null");
    database.forgetBooks();
  }

  @OnEveryDatabase
  void areTheSameAsBooksWrittenOneByOne(TestDatabase database) {
    begin(database);
    Ledger ledger = new Ledger(database.jdbc(), database.transactions());
    ledger.post(entries(), NOW);
    List<Map<String, Object>> atOnce = all(database);
    String end = ledger.end();
    Digest content = new Seals(database.jdbc()).contentHash(Q1);

    begin(database);
    entries().forEach(entry -> ledger.post(List.of(entry), NOW));

    assertThat(all(database)).isEqualTo(atOnce).hasSizeGreaterThan(2 * MANY - 1);
    assertThat(ledger.end()).isEqualTo(end);
    assertThat(new Seals(database.jdbc()).contentHash(Q1)).isEqualTo(content);
    assertThat(
            new BookCheck(
                    database.jdbc(),
                    ledger,
                    new Checkpoints(database.jdbc(), ledger, new TestSeal()))
                .check(List.of())
                .flaws())
        .isEmpty();
  }

  @OnEveryDatabase
  void areKnownWhileTheyAreWritten(TestDatabase database) {
    begin(database);
    Ledger ledger = new Ledger(database.jdbc(), database.transactions());
    TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    transaction.executeWithoutResult(
        status -> {
          PostingRun run = ledger.begin(NOW);
          entries().forEach(run::add);
          run.finish();
          assertThat(run.contentHash(Q1)).isEqualTo(new Seals(database.jdbc()).contentHash(Q1));
          assertThat(run.tally().in(Q1)).isEqualTo(ledger.balances().sumsIn(Q1)).isNotEmpty();
          Tally read = new Tally(ledger.balances(), false);
          for (Account account : List.of(Account.PAYABLE, Account.HELD)) {
            assertThat(run.tally().balances(account, Q1.period().until()))
                .isEqualTo(read.balances(account, Q1.period().until()))
                .isNotEmpty();
          }
        });

    transaction.executeWithoutResult(
        status -> {
          PostingRun more = ledger.begin(NOW);
          more.add(entries().get(0));
          more.finish();
          assertThat(more.contentHash(Q1)).isEqualTo(new Seals(database.jdbc()).contentHash(Q1));
          assertThat(more.tally().in(Q1)).isEqualTo(ledger.balances().sumsIn(Q1));
        });
  }

  @OnEveryDatabase
  void takeNothingIntoAPaidPeriod(TestDatabase database) {
    begin(database);
    database
        .jdbc()
        .update(
            "insert into pay_period (name, from_day, until_day, state) values (?, ?, ?, 'PAID')",
            Q1.name(),
            Q1.period().from(),
            Q1.period().until());
    Ledger ledger = new Ledger(database.jdbc(), database.transactions());

    assertThatThrownBy(() -> ledger.post(entries(), NOW)).isInstanceOf(DataAccessException.class);

    assertThat(database.count("journal_entry")).isZero();
    assertThat(ledger.lock()).isEqualTo(EntryNumber.NONE);
  }
}
