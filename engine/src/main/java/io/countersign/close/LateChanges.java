package io.countersign.close;

import io.countersign.accruals.Owed;
import io.countersign.accruals.TrueUp;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Cause;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The changes of closed periods that a calculation found: they wait until somebody else than who
 * calculated has looked at all of them and approves.
 */
@Component
public class LateChanges {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final CalculationRuns runs;
  private final Clock clock;

  public LateChanges(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      CalculationRuns runs,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.runs = runs;
    this.clock = clock;
  }

  /** The changes that wait since the latest finished calculation of a pay period, by key. */
  public List<LateChange> waiting(PayCycle cycle) {
    Set<String> approved = approved();
    return unposted(cycle).stream()
        .filter(change -> !approved.contains(change.id().hex()))
        .toList();
  }

  /** The changes that the latest finished calculation did not post, approved since or not. */
  List<LateChange> unposted(PayCycle cycle) {
    return runs.lastFinished(cycle).stream().flatMap(run -> of(run.id()).stream()).toList();
  }

  /**
   * Approves everything that waits; the next calculation posts it.
   *
   * @param looked the digest of the changes that were looked at, {@link LateChange#of(Iterable)}
   * @return the run that found them
   * @throws ContentChanged when other changes wait than were looked at, or none do
   * @throws FourEyes when the actor calculated them
   * @throws OwnPay when one of them is about pay of the actor
   */
  public CalculationRun approve(PayCycle cycle, Actor by, Digest looked) {
    return transaction.execute(
        status -> {
          // of many who approve at once one does; the others then find nothing that waits
          new PoliteLock(jdbc)
              .lock("select name from pay_period where name = ? for update", cycle.name());
          List<LateChange> waiting = waiting(cycle);
          CalculationRun run = runs.lastFinished(cycle).orElse(null);
          if (run == null || waiting.isEmpty() || !LateChange.of(waiting).equals(looked)) {
            throw new ContentChanged(cycle);
          }
          if (run.asked().by().equals(by.login())) {
            throw new FourEyes(cycle, "calculated", "approve changes of");
          }
          Map<EarningKey, Corrections.Accepted> disputed = new Corrections(jdbc).open();
          for (LateChange change : waiting) {
            Corrections.Accepted accepted = disputed.get(change.key());
            if (accepted != null && accepted.by().equals(by.login())) {
              throw new FourEyes(cycle, "accepted a dispute about", "approve changes of");
            }
            if (by.participant().filter(change.key().who()::equals).isPresent()) {
              throw new OwnPay(cycle, "approve changes of");
            }
          }
          LocalDateTime now =
              LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                  .truncatedTo(ChronoUnit.MICROS);
          List<Object[]> rows = new ArrayList<>();
          for (LateChange change : waiting) {
            rows.add(new Object[] {run.id().value(), change.id().hex(), by.login(), now});
          }
          jdbc.batchUpdate(
              "insert into change_approval (run_id, id, approved_by, approved_at)"
                  + " values (?, ?, ?, ?)",
              rows);
          return run;
        });
  }

  /**
   * The identities of the changes that were approved and not posted since. One that is found again
   * after it was posted waits again.
   */
  Set<String> approved() {
    return new TreeSet<>(
        jdbc.queryForList(
            "select id from change_approval a where not exists (select 1 from change_posted p"
                + " where p.id = a.id and p.run_id > a.run_id)",
            String.class));
  }

  /** Keeps what a run found and did not post, and which approved changes it did. */
  void keep(RunId run, Sieve sieve) {
    jdbc.batchUpdate(
        "insert into change_posted (run_id, id) values (?, ?)",
        sieve.posted.stream().map(id -> new Object[] {run.value(), id}).toList());
    List<LateChange> changes = sieve.waiting();
    List<Object[]> rows = new ArrayList<>();
    for (LateChange change : changes) {
      EarningKey key = change.key();
      rows.add(
          new Object[] {
            run.value(),
            rows.size() + 1,
            change.id().hex(),
            change.closed().name(),
            key.who().value(),
            key.plan(),
            key.component(),
            key.period().name(),
            key.origin().kind().name(),
            key.origin().deal(),
            key.origin().revision(),
            change.cause().kind().name(),
            change.cause().words(),
            change.now().payable().currency().getCurrencyCode(),
            change.before().payable().minor(),
            change.before().held().minor(),
            change.now().payable().minor(),
            change.now().held().minor()
          });
    }
    jdbc.batchUpdate(
        "insert into late_change (run_id, line, id, period, participant, plan, component, origin,"
            + " origin_kind, deal, revision, cause, cause_words, currency, payable_before,"
            + " held_before, payable_now, held_now)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private List<LateChange> of(RunId run) {
    return jdbc.query(
        "select period, participant, plan, component, origin, origin_kind, deal, revision, cause,"
            + " cause_words, currency, payable_before, held_before, payable_now, held_now"
            + " from late_change l where run_id = ? and not exists (select 1 from change_posted p"
            + " where p.id = l.id and p.run_id > l.run_id) order by line",
        (row, n) -> change(row),
        run.value());
  }

  private static LateChange change(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    EarningKey key =
        new EarningKey(
            new ParticipantId(row.getString("participant")),
            row.getString("plan"),
            row.getString("component"),
            Period.parse(row.getString("origin")),
            new EarningKey.Origin(
                EarningKey.Kind.valueOf(row.getString("origin_kind")),
                row.getString("deal"),
                row.getInt("revision")));
    return new LateChange(
        PayCycle.parse(row.getString("period")),
        key,
        new Cause(Cause.Kind.valueOf(row.getString("cause")), row.getString("cause_words")),
        new Owed(
            new Money(currency, row.getLong("payable_before")),
            new Money(currency, row.getLong("held_before"))),
        new Owed(
            new Money(currency, row.getLong("payable_now")),
            new Money(currency, row.getLong("held_now"))));
  }

  /** Tells what may be posted from what has to wait, one by one. */
  final class Sieve {

    private final List<PayCycle> closed;
    private final Set<String> approved;
    private final List<LateChange> waiting = new ArrayList<>();
    private final Set<String> posted = new TreeSet<>();

    private Sieve(List<PayCycle> closed) {
      this.closed = closed;
      approved = closed.isEmpty() ? Set.of() : approved();
    }

    /** Whether a true-up may be posted; else it waits. */
    boolean passes(TrueUp trueUp) {
      PayCycle about = closed.isEmpty() ? null : closedOf(trueUp, closed);
      LateChange change = about == null ? null : LateChange.of(about, trueUp);
      if (change == null) {
        return true;
      }
      String id = change.id().hex();
      if (approved.contains(id)) {
        posted.add(id);
        return true;
      }
      waiting.add(change);
      return false;
    }

    /** What has to wait, by key. */
    List<LateChange> waiting() {
      return waiting.stream().sorted(Comparator.comparing(LateChange::key)).toList();
    }
  }

  /**
   * What sorts the true-ups of a group.
   *
   * @param closed its closed periods
   */
  Sieve sieve(List<PayCycle> closed) {
    return new Sieve(closed);
  }

  /** The closed period that a true-up changes; none for what was held and is released. */
  private static @org.jspecify.annotations.Nullable PayCycle closedOf(
      TrueUp trueUp, List<PayCycle> closed) {
    if (trueUp.now().total().equals(trueUp.before().total())) {
      return null;
    }
    for (PayCycle cycle : closed) {
      if (cycle.period().contains(trueUp.line().key().period().lastDay())) {
        return cycle;
      }
    }
    return null;
  }
}
