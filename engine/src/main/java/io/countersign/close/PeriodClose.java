package io.countersign.close;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.payouts.PayoutRun;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps from a calculated pay period to a paid one. Who calculated does not approve, who
 * approved does not pay, nobody decides about the own pay, and each step is bound to the content
 * that was looked at. Of many who take one step at once, one does and the others are refused.
 *
 * <p>All of them refuse with {@link PeriodUnknown}, {@link PeriodNotReady}, {@link
 * EarlierPeriodOpen}, {@link FourEyes}, {@link OwnPay} and {@link ContentChanged}.
 */
@Component
public class PeriodClose {

  private final PayPeriods periods;
  private final Books books;
  private final Sources sources;
  private final LateChanges late;
  private final Gates gates;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PeriodClose(
      PayPeriods periods,
      Books books,
      Sources sources,
      LateChanges late,
      Gates gates,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.periods = periods;
    this.books = books;
    this.sources = sources;
    this.late = late;
    this.gates = gates;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Says that somebody has looked at a calculated period and at what needs eyes in it.
   *
   * @param content the content hash of what was looked at
   * @throws ChangesWaiting while changes of closed periods wait for approval
   * @throws ExceptionsOpen while a blocking exception is not acknowledged
   */
  public PayPeriod review(PayCycle cycle, Actor by, Digest content) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(cycle, PeriodState.CALCULATED, PeriodState.LOCKED);
          int waiting = late.unposted(cycle).size();
          if (waiting > 0) {
            throw new ChangesWaiting(cycle, waiting);
          }
          requireNotOwn(cycle, by, "review");
          requireContent(cycle, content);
          List<String> open = gates.review().stream().flatMap(b -> b.open(cycle).stream()).toList();
          if (!open.isEmpty()) {
            throw new ExceptionsOpen(cycle, open);
          }
          return step(found, PeriodState.REVIEWED, by, content);
        });
  }

  /**
   * Approves a reviewed period.
   *
   * @param content the content hash of what was looked at
   */
  public PayPeriod approve(PayCycle cycle, Actor by, Digest content) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(cycle, PeriodState.REVIEWED, PeriodState.LOCKED);
          Set<String> calculated = new HashSet<>(books.ledger().postedBy(cycle));
          PayPeriod.Mark mark = found.steps().at(PeriodState.CALCULATED);
          if (mark != null) {
            calculated.add(mark.by());
          }
          if (calculated.contains(by.login())) {
            throw new FourEyes(cycle, "calculated", "approve");
          }
          if (books.corrections().acceptedBy(cycle).contains(by.login())) {
            throw new FourEyes(cycle, "accepted a dispute that is corrected in", "approve");
          }
          requireNotOwn(cycle, by, "approve");
          requireContent(cycle, content);
          return step(found, PeriodState.APPROVED, by, content);
        });
  }

  /** Settles an approved period and closes it: what is payable becomes due, or is carried. */
  public PayPeriod lock(PayCycle cycle, Actor by) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(cycle, PeriodState.APPROVED, PeriodState.LOCKED);
          requireNotOwn(cycle, by, "lock");
          requireContent(cycle, mark(found, PeriodState.APPROVED).content());
          gates.release().forEach(gate -> gate.lock(cycle));
          Posted posted = posted(by, "lock " + cycle);
          books.settlements().make(cycle, posted, books.statements().of(cycle));
          PayPeriod locked =
              step(found, PeriodState.LOCKED, by, books.seals().contentHash(cycle), posted);
          requireConservation(cycle);
          books.checkpoints().make(posted);
          return locked;
        });
  }

  /** Pays what is due in a locked period. */
  public PayoutRun pay(PayCycle cycle, Actor by) {
    return transaction.execute(
        status -> {
          PayPeriod found = ready(cycle, PeriodState.LOCKED, PeriodState.PAID);
          if (mark(found, PeriodState.APPROVED).by().equals(by.login())) {
            throw new FourEyes(cycle, "approved", "pay");
          }
          requireNotOwn(cycle, by, "pay");
          requireContent(cycle, mark(found, PeriodState.LOCKED).content());
          Posted posted = posted(by, "payout " + cycle);
          gates.release().forEach(gate -> gate.pay(cycle, posted));
          PayoutRun run = books.payouts().make(cycle, posted, sources.roster().get());
          step(found, PeriodState.PAID, by, books.seals().contentHash(cycle), posted);
          requireConservation(cycle);
          books.checkpoints().make(posted);
          return run;
        });
  }

  /**
   * Locks the period for the caller.
   *
   * @param needed what it has to be
   * @param earlier what every earlier period of the group has to be at least
   */
  private PayPeriod ready(PayCycle cycle, PeriodState needed, PeriodState earlier) {
    boolean posts = needed.compareTo(PeriodState.APPROVED) >= 0;
    PayPeriod found = posts ? periods.lockToPost(cycle) : periods.lock(cycle);
    if (found.state() != needed) {
      throw new PeriodNotReady(found, needed);
    }
    periods
        .before(cycle, earlier)
        .ifPresent(
            open -> {
              throw new EarlierPeriodOpen(cycle, open, earlier);
            });
    return found;
  }

  private static PayPeriod.Mark mark(PayPeriod found, PeriodState step) {
    PayPeriod.Mark mark = found.steps().at(step);
    if (mark == null) {
      throw new PeriodNotReady(found, step);
    }
    return mark;
  }

  private void requireNotOwn(PayCycle cycle, Actor by, String doing) {
    by.participant()
        .filter(who -> books.ledger().concerns(cycle, who))
        .ifPresent(
            who -> {
              throw new OwnPay(cycle, doing);
            });
  }

  private void requireContent(PayCycle cycle, Digest content) {
    if (!books.seals().contentHash(cycle).equals(content)) {
      throw new ContentChanged(cycle);
    }
  }

  private void requireConservation(PayCycle cycle) {
    List<String> flaws = books.conservation().check().flaws();
    if (!flaws.isEmpty()) {
      throw new BooksUnbalanced(cycle, flaws);
    }
  }

  private PayPeriod step(PayPeriod found, PeriodState to, Actor by, Digest content) {
    return step(found, to, by, content, posted(by, to.words()));
  }

  private PayPeriod step(PayPeriod found, PeriodState to, Actor by, Digest content, Posted posted) {
    PayPeriod.Mark mark = new PayPeriod.Mark(by.login(), posted.at(), content);
    PayPeriod stored = new PayPeriod(found.cycle(), to, found.steps().with(to, mark));
    periods.store(stored, mark, "");
    return stored;
  }

  private Posted posted(Actor by, String source) {
    return new Posted(by.login(), source, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
