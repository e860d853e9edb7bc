package io.countersign.close;

import io.countersign.canonical.Digest;
import io.countersign.canonical.NotAsWritten;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.Seals;
import io.countersign.publishing.PublishedPlans;
import io.countersign.statements.StatementCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what stands beside the books and tells in words what was edited behind the application's
 * back: deals, plans, statements, the states of periods, and payouts. It writes nothing.
 *
 * <p>The books themselves are under a chain and sealed ({@link io.countersign.ledger.BookCheck});
 * these records are held against their own digests, and against the books.
 */
@Component
public class RecordCheck {

  private static final String UNLISTED =
      "select e.period, e.participant from journal_entry e where e.about = 'PAYOUT'"
          + " and e.cause = 'PAID' and not exists (select 1 from payout r where r.period = e.period"
          + " and r.participant = e.participant) group by e.period, e.participant"
          + " order by e.period, e.participant";

  private final JdbcTemplate jdbc;
  private final DealJournal journal;
  private final PublishedPlans plans;
  private final StatementCheck statements;
  private final PayPeriods periods;
  private final Seals seals;

  public RecordCheck(
      JdbcTemplate jdbc,
      DealJournal journal,
      PublishedPlans plans,
      StatementCheck statements,
      PayPeriods periods,
      Seals seals) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.plans = plans;
    this.statements = statements;
    this.periods = periods;
    this.seals = seals;
  }

  /** What was edited; of deals and of plans the first one that is found. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    read(plans::reread, flaws);
    read(this::readDeals, flaws);
    statements.changed().forEach(which -> flaws.add(which + " is not what was written."));
    periods.list().forEach(period -> check(period, flaws));
    jdbc.query(
        UNLISTED,
        row -> {
          flaws.add(
              "The payout of %s to %s was posted, and no payout run lists it."
                  .formatted(row.getString("period"), row.getString("participant")));
        });
    return flaws;
  }

  private void readDeals() {
    try (Stream<?> deals = journal.snapshot().get()) {
      deals.forEach(deal -> {});
    }
  }

  private static void read(Runnable reading, List<String> flaws) {
    try {
      reading.run();
    } catch (NotAsWritten changed) {
      flaws.add(changed.getMessage() + ".");
    }
  }

  /** A period is where its history left it, and a closed one holds what was closed. */
  private void check(PayPeriod period, List<String> flaws) {
    List<PeriodEvent> history = periods.history(period.cycle());
    if (history.isEmpty()) {
      if (period.state() != PeriodState.OPEN) {
        flaws.add(period.cycle() + " is " + period.state().words() + ", and has no history.");
      }
      return;
    }
    PeriodEvent last = history.get(history.size() - 1);
    Digest told = last.mark().content();
    Digest holds = period.contentHash();
    if (last.state() != period.state() || (holds != null && !holds.equals(told))) {
      flaws.add(
          "%s is %s, its history ends with %s."
              .formatted(period.cycle(), period.state().words(), last.state().words()));
    } else if (period.isClosed() && !seals.contentHash(period.cycle()).equals(told)) {
      flaws.add(period.cycle() + " does not hold what it held when it was closed.");
    }
  }
}
