package io.countersign.close;

import io.countersign.accruals.PostingPeriods;
import io.countersign.accruals.TrueUp;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Posted;
import io.countersign.statements.Basis;
import io.countersign.statements.Statement;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Brings the books to what was calculated: true-ups, statements, and how far each period has come.
 * It is part of its caller's transaction, so that either all of it is visible or nothing.
 */
@Component
class Bookkeeping {

  private final Books books;
  private final PayPeriods periods;

  Bookkeeping(Books books, PayPeriods periods) {
    this.books = books;
    this.periods = periods;
  }

  /** How much was written. */
  record Written(int entries, int statements) {}

  /**
   * @throws PeriodClosed when the period was paid in the meantime
   */
  Written write(CalculationRun.Asked run, Calculated calculated, Posted posted) {
    Period period = run.period();
    List<PayPeriod> open = periods.lockOpen();
    if (open.stream().noneMatch(p -> p.period().equals(period))) {
      throw new PeriodClosed(period);
    }
    books.ledger().lock();
    PostingPeriods posting =
        new PostingPeriods(open.stream().map(PayPeriod::period).filter(upTo(period)).toList());
    List<Entry> entries =
        books.trueUps().of(calculated.outcomes(), calculated.deals(), period.until()).stream()
            .map((TrueUp trueUp) -> trueUp.entry(posting))
            .toList();
    EntryNumber asOf = books.ledger().post(entries, posted);
    Statement.Made made = new Statement.Made(posted.at(), run.id().value(), asOf);
    Basis basis = new Basis(calculated.outcomes(), calculated.roster());
    int statements = 0;
    for (PayPeriod found : open) {
      if (upTo(period).test(found.period())) {
        statements += books.statements().make(found.period(), made, basis);
        periods.store(calculated(found, posted, found.period().equals(period)));
      } else if (!entries.isEmpty() && found.state() != PeriodState.OPEN) {
        // what it carries over may be another amount now
        periods.store(new PayPeriod(found.period(), PeriodState.OPEN, PayPeriod.Steps.NONE));
      }
    }
    return new Written(entries.size(), statements);
  }

  private static java.util.function.Predicate<Period> upTo(Period last) {
    return period -> !period.from().isAfter(last.from());
  }

  /** The period after a calculation: an approval holds as long as the content is the same. */
  private PayPeriod calculated(PayPeriod found, Posted posted, boolean asked) {
    Digest content = books.seals().contentHash(found.period());
    boolean same = content.equals(found.contentHash());
    if (same && (found.state() == PeriodState.APPROVED || !asked)) {
      return found;
    }
    PayPeriod.Mark mark = new PayPeriod.Mark(posted.by(), posted.at(), content);
    return new PayPeriod(
        found.period(), PeriodState.CALCULATED, new PayPeriod.Steps(mark, null, null));
  }
}
