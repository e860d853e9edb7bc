package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Posted;
import io.countersign.payouts.PayoutRun;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The approval and the payment of pay periods. Who approves has neither calculated nor pays; nobody
 * decides about the own pay; both steps are bound to the content that was looked at.
 */
@Component
public class PeriodClose {

  private final PayPeriods periods;
  private final Books books;
  private final Sources sources;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PeriodClose(
      PayPeriods periods,
      Books books,
      Sources sources,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.periods = periods;
    this.books = books;
    this.sources = sources;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Approves a calculated period.
   *
   * @param content the content hash of what was looked at
   * @throws PeriodUnknown when there is no such period
   * @throws PeriodClosed when it is paid
   * @throws PeriodNotReady when it is not calculated, or approved already
   * @throws EarlierPeriodOpen when an earlier period is not paid
   * @throws FourEyes when the actor calculated what is in it
   * @throws OwnPay when pay of the actor is in it
   * @throws ContentChanged when it holds something else than what was looked at
   */
  public PayPeriod approve(Period period, Actor by, Digest content) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(period, PeriodState.CALCULATED);
          Set<String> calculated = new HashSet<>(books.ledger().postedBy(period));
          PayPeriod.Mark mark = found.steps().calculated();
          if (mark != null) {
            calculated.add(mark.by());
          }
          if (calculated.contains(by.login())) {
            throw new FourEyes(period, "calculated", "approve");
          }
          requireNotOwn(period, by, "approve");
          requireContent(period, content);
          PayPeriod.Mark approved = new PayPeriod.Mark(by.login(), now(), content);
          return store(period, PeriodState.APPROVED, new PayPeriod.Steps(mark, approved, null));
        });
  }

  /**
   * Pays an approved period and closes it.
   *
   * @throws PeriodUnknown when there is no such period
   * @throws PeriodClosed when it is paid
   * @throws PeriodNotReady when it is not approved
   * @throws EarlierPeriodOpen when an earlier period is not paid
   * @throws FourEyes when the actor approved it
   * @throws OwnPay when pay of the actor is in it
   * @throws ContentChanged when it holds something else than what was approved
   */
  public PayoutRun pay(Period period, Actor by) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(period, PeriodState.APPROVED);
          PayPeriod.Mark approved = found.steps().approved();
          if (approved == null) {
            throw new PeriodNotReady(found, PeriodState.APPROVED);
          }
          if (approved.by().equals(by.login())) {
            throw new FourEyes(period, "approved", "pay");
          }
          requireNotOwn(period, by, "pay");
          requireContent(period, approved.content());
          Posted posted = new Posted(by.login(), "payout " + period, now());
          PayoutRun run = books.payouts().make(period, posted, sources.roster().get());
          Digest closed = books.seals().contentHash(period);
          PayPeriod.Mark paid = new PayPeriod.Mark(by.login(), posted.at(), closed);
          PayPeriod.Steps steps = new PayPeriod.Steps(found.steps().calculated(), approved, paid);
          store(period, PeriodState.PAID, steps);
          books.checkpoints().make(posted);
          return run;
        });
  }

  private PayPeriod ready(Period period, PeriodState needed) {
    PayPeriod found = periods.lock(period);
    if (found.isClosed()) {
      throw new PeriodClosed(period);
    }
    if (found.state() != needed) {
      throw new PeriodNotReady(found, needed);
    }
    periods
        .openBefore(period)
        .ifPresent(
            earlier -> {
              throw new EarlierPeriodOpen(period, earlier);
            });
    return found;
  }

  private void requireNotOwn(Period period, Actor by, String doing) {
    by.participant()
        .filter(who -> books.ledger().concerns(period, who))
        .ifPresent(
            who -> {
              throw new OwnPay(period, doing);
            });
  }

  private void requireContent(Period period, Digest content) {
    if (!books.seals().contentHash(period).equals(content)) {
      throw new ContentChanged(period);
    }
  }

  private PayPeriod store(Period period, PeriodState state, PayPeriod.Steps steps) {
    PayPeriod stored = new PayPeriod(period, state, steps);
    periods.store(stored);
    return stored;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
