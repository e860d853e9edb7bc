package io.countersign.close;

import io.countersign.accruals.BookComparison;
import io.countersign.accruals.PostingPeriods;
import io.countersign.accruals.TrueUp;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Posted;
import io.countersign.ledger.PostingRun;
import io.countersign.statements.Basis;
import io.countersign.statements.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
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

  Bookkeeping(Books books, PayPeriods periods) {
    this.books = books;
    this.periods = periods;
  }

  /** What calculates while its earnings are posted. */
  interface Calculating {
    Calculated calculate(PlanCalculation.Sink sink);
  }

  /** How much was written. */
  record Written(int entries, int statements) {}

  /**
   * @throws PeriodClosed when the period was paid in the meantime
   * @throws CalculationProblems when the calculation has some
   */
  Written write(CalculationRun.Asked run, Calculating calculating, Posted posted) {
    Period period = run.period();
    List<PayPeriod> open = periods.lockOpen();
    if (open.stream().noneMatch(p -> p.period().equals(period))) {
      throw new PeriodClosed(period);
    }
    PostingPeriods posting =
        new PostingPeriods(open.stream().map(PayPeriod::period).filter(upTo(period)).toList());
    PostingRun entries = books.ledger().begin(posted);
    Calculated calculated =
        Relay.run(
            (Consumer<Entry> tell) ->
                compared(calculating, period, trueUp -> tell.accept(trueUp.entry(posting))),
            entries::add);
    EntryNumber asOf = entries.finish();
    Statement.Made made = new Statement.Made(posted.at(), run.id().value(), asOf);
    Basis basis = new Basis(calculated.outcomes(), calculated.roster());
    int statements = 0;
    for (PayPeriod found : open) {
      if (upTo(period).test(found.period())) {
        statements += books.statements().make(found.period(), made, basis, entries.tally());
        Digest content = content(entries, found.period());
        periods.store(calculated(found, posted, content, found.period().equals(period)));
      } else if (entries.count() > 0 && found.state() != PeriodState.OPEN) {
        // what it carries over may be another amount now
        periods.store(new PayPeriod(found.period(), PeriodState.OPEN, PayPeriod.Steps.NONE));
      }
    }
    return new Written(entries.count(), statements);
  }

  /**
   * The run as one that changes nothing, where the one before rested on the same and the books and
   * periods are as it left them.
   *
   * @param before what the latest finished run rested on, with how it left the books
   * @return whether it is such a run
   */
  boolean repeats(CalculationRun.Asked run, Digest inputs, String before, Posted posted) {
    List<PayPeriod> open = periods.lockOpen();
    books.ledger().lock();
    if (!left(inputs).hex().equals(before)) {
      return false;
    }
    for (PayPeriod found : open) {
      Digest content = found.contentHash();
      if (found.period().equals(run.period()) && content != null) {
        periods.store(calculated(found, posted, content, true));
      }
    }
    return true;
  }

  /** The digest of inputs with how the books and the periods are now. */
  Digest left(Digest inputs) {
    StringBuilder all = new StringBuilder();
    all.append(inputs).append(' ').append(books.ledger().end());
    for (PayPeriod period : periods.list()) {
      boolean calculated = period.state() != PeriodState.OPEN;
      all.append('\n').append(period.period()).append(' ').append(calculated);
      all.append(' ').append(period.isClosed()).append(' ').append(period.contentHash());
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Predicate<Period> upTo(Period last) {
    return period -> !period.from().isAfter(last.from());
  }

  /** Calculates, and tells every difference to the books. */
  private Calculated compared(Calculating calculating, Period period, Consumer<TrueUp> tell) {
    BookComparison comparison = books.trueUps().compare(period.until(), tell);
    Calculated calculated = calculating.calculate(comparison::add);
    if (!calculated.problems().isEmpty()) {
      throw new CalculationProblems(calculated.problems());
    }
    comparison.end();
    return calculated;
  }

  private Digest content(PostingRun entries, Period period) {
    return entries.contentHash(period).orElseGet(() -> books.seals().contentHash(period));
  }

  /** The period after a calculation: an approval holds as long as the content is the same. */
  private static PayPeriod calculated(
      PayPeriod found, Posted posted, Digest content, boolean asked) {
    boolean same = content.equals(found.contentHash());
    if (same && (found.state() == PeriodState.APPROVED || !asked)) {
      return found;
    }
    PayPeriod.Mark mark = new PayPeriod.Mark(posted.by(), posted.at(), content);
    return new PayPeriod(
        found.period(), PeriodState.CALCULATED, new PayPeriod.Steps(mark, null, null));
  }
}
