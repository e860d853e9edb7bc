package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.close.Conservation;
import io.countersign.close.Office;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.BookCheck;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.ledger.TrialBalance;
import io.countersign.money.Money;
import io.countersign.payouts.PayoutRuns;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that the books say, in words that are the same however often the work was interrupted: state
 * and content hash of every month, every version of every statement, every payroll file, the sums
 * of all accounts, and how often which step was taken.
 */
record Checksum(String words) {

  /** What an undisturbed run comes to; worked out once, in memory. */
  private static final class Undisturbed {
    private static final Checksum CHECKSUM = work();

    private static Checksum work() {
      Place place = Place.h2InMemory().founded();
      try (var pool = place.connect();
          Books books = new Books(pool, Clock.systemUTC())) {
        books.year().work();
        return of(books.office());
      }
    }
  }

  static Checksum undisturbed() {
    return Undisturbed.CHECKSUM;
  }

  /** Reads books that have to be sound. */
  static Checksum of(Office office) {
    requireSound(office);
    StringJoiner words = new StringJoiner("\n");
    for (PayPeriod period : office.get(PayPeriods.class).list()) {
      PayCycle cycle = period.cycle();
      words.add(cycle + " " + period.state() + " " + office.get(Seals.class).contentHash(cycle));
      office.get(PayoutRuns.class).find(cycle).map(PayoutRuns::csv).ifPresent(words::add);
    }
    office.get(TrialBalance.class).sums().forEach(sums -> words.add(sums.toString()));
    all(
        office,
        words,
        "select concat(period, ' ', participant, ' ', currency, ' ', version, ' ', as_of, ' ',"
            + " content_digest) from statement order by period, participant, currency, version");
    all(
        office,
        words,
        "select concat(state, ' ', count(*)) from pay_period_event where state <> 'CALCULATED'"
            + " group by state order by state");
    all(office, words, "select concat('late ', count(*)) from change_approval");
    all(office, words, "select concat('told ', count(*)) from deal_event");
    all(office, words, "select concat('entries ', count(*)) from journal_entry");
    all(office, words, "select concat('checkpoints ', count(*)) from ledger_checkpoint");
    return new Checksum(words.toString());
  }

  /**
   * The chain of the books holds, all that was earned is accounted for, and every statement is
   * whole: its lines add up to what it says is payable.
   */
  static void requireSound(Office office) {
    assertThat(office.get(BookCheck.class).check(List.of()).flaws()).isEmpty();
    assertThat(office.get(Conservation.class).check().flaws()).isEmpty();
    for (PayPeriod period : office.get(PayPeriods.class).list()) {
      for (Statement statement : office.get(Statements.class).of(period.cycle())) {
        Money payable = Money.of("USD", "0.00");
        for (var line : office.get(StatementLines.class).of(statement)) {
          payable = line.id().endsWith("held") ? payable : payable.plus(line.amount());
        }
        assertThat(payable)
            .as(statement.id().toString())
            .isEqualTo(statement.totals().payable().total());
      }
    }
  }

  /** A short name for it. */
  String brief() {
    return Digest.of(words.getBytes(StandardCharsets.UTF_8)).brief();
  }

  void requireUndisturbed() {
    assertThat(words).isEqualTo(undisturbed().words());
  }

  private static void all(Office office, StringJoiner words, String sql) {
    office.get(JdbcTemplate.class).queryForList(sql, String.class).forEach(words::add);
  }
}
