package io.countersign.close;

import io.countersign.accruals.PostingPeriods;
import io.countersign.accruals.TrueUp;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.statements.Basis;
import io.countersign.statements.Statement;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Brings the books to what was calculated: true-ups, statements, and how far each period has come.
 * It is part of its caller's transaction, so that either all of it is visible or nothing.
 */
@Component
class Bookkeeping {

  private final Books books;
  private final PayPeriods periods;
  private final LateChanges late;

  Bookkeeping(Books books, PayPeriods periods, LateChanges late) {
    this.books = books;
    this.periods = periods;
    this.late = late;
  }

  /** How much was written, and how many changes of closed periods wait for approval. */
  record Written(int entries, int statements, int waiting) {}

  /**
   * @throws PeriodClosed when the period was locked in the meantime
   */
  Written write(CalculationRun.Asked run, Calculated calculated, Posted posted) {
    PayCycle cycle = run.cycle();
    List<PayPeriod> open = periods.lockOpen(cycle.group());
    if (open.stream().noneMatch(p -> p.cycle().equals(cycle))) {
      throw new PeriodClosed(cycle);
    }
    books.ledger().lock();
    PostingPeriods posting =
        new PostingPeriods(open.stream().map(PayPeriod::cycle).filter(upTo(cycle)).toList());
    List<TrueUp> found =
        books
            .trueUps()
            .of(
                calculated.outcomes(),
                calculated.deals(),
                cycle.period().until(),
                who -> calculated.roster().groupOf(who).equals(cycle.group()));
    LateChanges.Sorted trueUps = late.sort(found, periods.closed(cycle.group()));
    late.keep(run.id(), trueUps.waiting());
    List<Entry> entries =
        trueUps.posted().stream().map((TrueUp trueUp) -> trueUp.entry(posting)).toList();
    EntryNumber asOf = books.ledger().post(entries, posted);
    Statement.Made made = new Statement.Made(posted.at(), run.id().value(), asOf);
    Basis basis = new Basis(calculated.outcomes(), calculated.roster());
    int statements = 0;
    for (PayPeriod one : open) {
      if (upTo(cycle).test(one.cycle())) {
        statements += books.statements().make(one.cycle(), made, basis);
        calculated(one, posted, one.cycle().equals(cycle));
      } else if (!entries.isEmpty() && one.state() != PeriodState.OPEN) {
        // what it carries over may be another amount now
        store(one, PeriodState.OPEN, PayPeriod.Steps.NONE, posted);
      }
    }
    return new Written(entries.size(), statements, trueUps.waiting().size());
  }

  private static Predicate<PayCycle> upTo(PayCycle last) {
    return cycle -> !cycle.period().from().isAfter(last.period().from());
  }

  /** Marks a period after a calculation; a review or approval holds while the content is same. */
  private void calculated(PayPeriod found, Posted posted, boolean asked) {
    Digest content = books.seals().contentHash(found.cycle());
    boolean same = content.equals(found.contentHash());
    boolean looked = found.state().compareTo(PeriodState.CALCULATED) > 0;
    if (same && (looked || !asked)) {
      return;
    }
    PayPeriod.Mark mark = new PayPeriod.Mark(posted.by(), posted.at(), content);
    PayPeriod.Steps steps = PayPeriod.Steps.NONE.with(PeriodState.CALCULATED, mark);
    store(found, PeriodState.CALCULATED, steps, posted);
  }

  private void store(PayPeriod found, PeriodState state, PayPeriod.Steps steps, Posted posted) {
    Digest content = books.seals().contentHash(found.cycle());
    String voids =
        found.state().compareTo(PeriodState.CALCULATED) > 0
            ? "It was " + found.state().words() + "; that is void."
            : "";
    periods.store(
        new PayPeriod(found.cycle(), state, steps),
        new PayPeriod.Mark(posted.by(), posted.at(), content),
        voids);
  }
}
