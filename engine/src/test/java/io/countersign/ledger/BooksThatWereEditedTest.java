package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.BookFlaw.Kind;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.StatementCallback;

/** What somebody does to the books in the database itself, past every trigger, is found. */
class BooksThatWereEditedTest {

  private static final PayCycle Q1 = PayCycle.of(Period.quarter(2017, 1));
  private static final Posted NOW =
      new Posted("fay", "payout 2017-Q1", Instant.parse("2017-04-01T08:00:00.123456Z"));
  private static final int ENTRIES = 20;

  @OnEveryDatabase
  void holdWhenNobodyTouchedThem(TestDatabase database) {
    Books books = books(database);

    BookCheck.Result found = books.check.check(List.of());

    assertThat(found.flaws()).isEmpty();
    assertThat(found.entries()).isEqualTo(ENTRIES);
    assertThat(found.sealed()).isEqualTo(1);
    assertThat(found.chain()).isEqualTo(books.ledger.head().chain());
  }

  @OnEveryDatabase
  void tellTheEntryThatWasEdited(TestDatabase database) {
    for (String edit :
        List.of(
            "update je set participant = 'bob' where number = 7",
            "update je set cause_words = '' where number = 7",
            "update je set deal_facts = null, on_day = null where number = 7",
            "update je set posted_at = '2017-04-01 08:00:00.123457' where number = 7",
            "update po set account = 'HELD' where entry_number = 7 and account = 'PAYABLE'",
            "update po set amount_minor = amount_minor + 1 where entry_number = 7",
            "update je set chain = '" + "0".repeat(64) + "' where number = 7")) {
      Books books = books(database);

      tamper(database, edit);

      assertThat(books.check.check(List.of()).flaws())
          .as(edit)
          .extracting(BookFlaw::kind, flaw -> flaw.number().value())
          .contains(tuple(Kind.ENTRY_CHANGED, 7L))
          .doesNotContain(tuple(Kind.ENTRY_CHANGED, 6L))
          .doesNotContain(tuple(Kind.ENTRY_CHANGED, 9L));
    }
  }

  @OnEveryDatabase
  void tellWhatIsMissingOrInAnotherPlace(TestDatabase database) {
    assertThat(
            kinds(
                database, "delete from po where entry_number = 7; delete from je where number = 7"))
        .contains(Kind.ENTRY_MISSING, Kind.ENTRY_CHANGED);
    assertThat(
            kinds(
                database,
                "update je set number = 100 where number = 7; update je set number = 7 where"
                    + " number = 8; update je set number = 8 where number = 100"))
        .contains(Kind.ENTRY_CHANGED);
    assertThat(
            kinds(database, "update po set amount_minor = 1 where entry_number = 7 and line = 1"))
        .contains(Kind.ENTRY_UNBALANCED);
    assertThat(
            kinds(
                database,
                "delete from po where entry_number = 20; delete from je where number = 20"))
        .containsExactly(Kind.END_WRONG, Kind.CHECKPOINT_DIFFERS);
    assertThat(kinds(database, "delete from po; delete from je"))
        .containsExactly(Kind.END_WRONG, Kind.CHECKPOINT_DIFFERS);
  }

  @OnEveryDatabase
  void tellAChainThatWasWorkedOutAnew(TestDatabase database) {
    Books books = books(database);
    List<BookCheckpoint> kept = books.checkpoints.list();
    tamper(database, "update po set amount_minor = 1 where entry_number = 20");
    forge(database);

    assertThat(books.check.check(List.of()).flaws())
        .extracting(BookFlaw::kind)
        .containsExactly(Kind.CHECKPOINT_DIFFERS);

    database.jdbc().execute("truncate table ledger_checkpoint");
    assertThat(books.check.check(List.of()).flaws()).as("nothing is left to tell").isEmpty();
    assertThat(books.check.check(kept).flaws())
        .extracting(BookFlaw::kind)
        .containsExactly(Kind.CHECKPOINT_DIFFERS);

    new Checkpoints(database.jdbc(), books.ledger, new TestSeal("somebody else")).make(NOW);
    assertThat(books.check.check(List.of()).flaws())
        .extracting(BookFlaw::kind)
        .containsExactly(Kind.CHECKPOINT_SEAL);
  }

  @OnEveryDatabase
  void goOnFromEntriesThatAreOlderThanTheChain(TestDatabase database) {
    Books books = books(database);
    tamper(database, "update je set chain = null");
    database.jdbc().update("update ledger_head set last_chain = null");

    books.post("D-new");

    assertThat(books.check.check(List.of()).flaws()).isEmpty();
    tamper(database, "update je set participant = 'bob' where number = 3");
    assertThat(books.check.check(List.of()).flaws())
        .extracting(BookFlaw::kind)
        .contains(Kind.CHECKPOINT_DIFFERS, Kind.ENTRY_CHANGED);
  }

  private static List<Kind> kinds(TestDatabase database, String edit) {
    Books books = books(database);
    tamper(database, edit.split("; "));
    return books.check.check(List.of()).flaws().stream().map(BookFlaw::kind).distinct().toList();
  }

  private record Books(Ledger ledger, Checkpoints checkpoints, BookCheck check) {
    void post(String... deals) {
      List<Entry> entries = new ArrayList<>();
      for (String deal : deals) {
        entries.add(
            LedgerTest.accrual(
                Q1, LedgerTest.about(deal), Money.of("USD", "12.34"), Money.of("USD", "0.00")));
      }
      About.OfPayout payout =
          new About.OfPayout(
              new ParticipantId("amy"), Q1.period().lastDay(), new Cause(Cause.Kind.PAID, "Paid"));
      entries.add(Entry.payment(Q1, payout, Money.of("USD", "1.00")));
      ledger.post(entries, NOW);
    }
  }

  private static Books books(TestDatabase database) {
    tamper(database, "delete from po", "delete from je");
    database.jdbc().execute("truncate table ledger_checkpoint");
    database.jdbc().update("update ledger_head set last_number = 0, last_chain = null");
    Ledger ledger = new Ledger(database.jdbc(), database.transactions());
    Checkpoints checkpoints = new Checkpoints(database.jdbc(), ledger, new TestSeal());
    Books books =
        new Books(ledger, checkpoints, new BookCheck(database.jdbc(), ledger, checkpoints));
    for (int i = 0; i < ENTRIES / 2; i++) {
      books.post("D" + i);
    }
    checkpoints.make(NOW);
    return books;
  }

  /** Changes copies {@code je} and {@code po} of the tables, and puts them in their place. */
  private static void tamper(TestDatabase database, String... edits) {
    boolean mysql = database.url().startsWith("jdbc:mysql");
    StatementCallback<Boolean> change =
        statement -> {
          statement.execute(
              mysql ? "set foreign_key_checks = 0" : "set referential_integrity false");
          statement.execute("create table je as select * from journal_entry");
          statement.execute("create table po as select * from posting");
          for (String edit : edits) {
            statement.execute(edit);
          }
          statement.execute("truncate table posting");
          statement.execute("truncate table journal_entry");
          statement.execute("insert into journal_entry select * from je");
          statement.execute("insert into posting select * from po");
          statement.execute("drop table je");
          statement.execute("drop table po");
          return statement.execute(
              mysql ? "set foreign_key_checks = 1" : "set referential_integrity true");
        };
    database.jdbc().execute(change);
  }

  /** Works the chain out anew, as somebody could who knows how it is made. */
  private static void forge(TestDatabase database) {
    List<String> edits = new ArrayList<>();
    EntryChain chain = new EntryChain(EntryChain.START);
    Digest[] last = {EntryChain.START};
    new ChainRows(database.jdbc())
        .read(
            1,
            ENTRIES,
            row -> {
              last[0] = chain.add(row.entry(), row.postings());
              edits.add(
                  "update je set chain = '%s' where number = %d"
                      .formatted(last[0].hex(), row.number()));
            });
    tamper(database, edits.toArray(String[]::new));
    database.jdbc().update("update ledger_head set last_chain = ?", last[0].hex());
  }
}
