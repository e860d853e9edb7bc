package io.countersign.close;

import io.countersign.accruals.BookComparison;
import io.countersign.accruals.PostingPeriods;
import io.countersign.accruals.TrueUp;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.ledger.PostingRun;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.statements.Basis;
import io.countersign.statements.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** What calculates while its earnings are posted. */
  interface Calculating {
    Calculated calculate(PlanCalculation.Sink sink);
  }

  /** How much was written, and how many changes of closed periods wait for approval. */
  record Written(int entries, int statements, int waiting) {}

  /**
   * @param roster the people that the calculation is for
   * @throws PeriodClosed when the period was locked in the meantime
   * @throws CalculationProblems when the calculation has some
   */
  Written write(CalculationRun.Asked run, Roster roster, Calculating calculating, Posted posted) {
    PayCycle cycle = run.cycle();
    List<PayPeriod> open = periods.lockOpen(cycle.group());
    if (open.stream().noneMatch(p -> p.cycle().equals(cycle))) {
      throw new PeriodClosed(cycle);
    }
    PostingPeriods posting =
        new PostingPeriods(open.stream().map(PayPeriod::cycle).filter(upTo(cycle)).toList());
    PostingRun entries = books.ledger().begin(posted);
    LateChanges.Sieve sieve = late.sieve(periods.closed(cycle.group()));
    Map<EarningKey, Corrections.Accepted> disputed = books.corrections().open();
    Predicate<ParticipantId> whose = who -> roster.groupOf(who).equals(cycle.group());
    Calculated calculated =
        Relay.run(
            (Consumer<Entry> tell) ->
                compared(
                    calculating,
                    sink ->
                        books
                            .trueUps()
                            .compare(
                                cycle.period().until(),
                                whose,
                                found -> {
                                  TrueUp trueUp = Corrections.named(found, disputed);
                                  if (sieve.passes(trueUp)) {
                                    sink.accept(trueUp.entry(posting));
                                  }
                                }),
                    tell),
            entries::add);
    books
        .trueUps()
        .forgiven(calculated.outcomes(), cycle.period().until(), whose, posting)
        .forEach(entries::add);
    late.keep(run.id(), sieve.waiting());
    EntryNumber asOf = entries.finish();
    Statement.Made made = new Statement.Made(posted.at(), run.id().value(), asOf);
    Basis basis = new Basis(calculated.outcomes(), calculated.roster());
    int statements = 0;
    for (PayPeriod found : open) {
      if (upTo(cycle).test(found.cycle())) {
        int told = books.statements().make(found.cycle(), made, basis, entries.tally());
        Digest content = content(entries, found.cycle());
        boolean same = told == 0 && content.equals(found.contentHash());
        calculated(found, mark(posted, content), same, found.cycle().equals(cycle));
        statements += told;
      } else if (entries.count() > 0 && found.state() != PeriodState.OPEN) {
        // what it carries over may be another amount now
        PayPeriod.Mark mark = mark(posted, books.seals().contentHash(found.cycle()));
        store(found, PeriodState.OPEN, PayPeriod.Steps.NONE, mark);
      }
    }
    return new Written(entries.count(), statements, sieve.waiting().size());
  }

  /**
   * The run as one that changes nothing, where the one before rested on the same and the books and
   * periods are as it left them.
   *
   * @param before what the latest finished run rested on, with how it left the books
   * @return whether it is such a run
   */
  boolean repeats(CalculationRun.Asked run, Digest inputs, String before, Posted posted) {
    List<PayPeriod> open = periods.lockOpen(run.cycle().group());
    books.ledger().lock();
    if (!left(inputs, run.cycle()).hex().equals(before) || !late.waiting(run.cycle()).isEmpty()) {
      return false;
    }
    for (PayPeriod found : open) {
      Digest content = found.contentHash();
      if (found.cycle().equals(run.cycle()) && content != null) {
        calculated(found, mark(posted, content), true, true);
      }
    }
    return true;
  }

  /** The digest of inputs with how the books and the periods are now. */
  Digest left(Digest inputs, PayCycle cycle) {
    StringBuilder all = new StringBuilder();
    all.append(inputs).append(' ').append(books.ledger().end());
    all.append(' ').append(late.approved().size());
    for (PayPeriod period : periods.list()) {
      boolean calculated = period.state() != PeriodState.OPEN;
      all.append('\n').append(period.cycle()).append(' ').append(calculated);
      all.append(' ').append(period.isClosed()).append(' ').append(period.contentHash());
      if (!period.isClosed() && period.cycle().group().equals(cycle.group())) {
        all.append(' ').append(books.statements().limit(period.cycle()));
      }
    }
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Predicate<PayCycle> upTo(PayCycle last) {
    return cycle -> !cycle.period().from().isAfter(last.period().from());
  }

  /** Calculates, and tells every difference to the books. */
  private static Calculated compared(
      Calculating calculating,
      Function<Consumer<Entry>, BookComparison> compare,
      Consumer<Entry> tell) {
    BookComparison comparison = compare.apply(tell);
    Calculated calculated = calculating.calculate(comparison::add);
    if (!calculated.problems().isEmpty()) {
      throw new CalculationProblems(calculated.problems());
    }
    comparison.end();
    return calculated;
  }

  private Digest content(PostingRun entries, PayCycle cycle) {
    return entries.contentHash(cycle).orElseGet(() -> books.seals().contentHash(cycle));
  }

  /**
   * Marks a period after a calculation; a review or approval holds while the entries and what was
   * told are the same.
   */
  private void calculated(PayPeriod found, PayPeriod.Mark mark, boolean same, boolean asked) {
    boolean looked = found.state().compareTo(PeriodState.CALCULATED) > 0;
    if (same && (looked || !asked)) {
      return;
    }
    PayPeriod.Steps steps = PayPeriod.Steps.NONE.with(PeriodState.CALCULATED, mark);
    store(found, PeriodState.CALCULATED, steps, mark);
  }

  private static PayPeriod.Mark mark(Posted posted, Digest content) {
    return new PayPeriod.Mark(posted.by(), posted.at(), content);
  }

  private void store(
      PayPeriod found, PeriodState state, PayPeriod.Steps steps, PayPeriod.Mark mark) {
    String voids =
        found.state().compareTo(PeriodState.CALCULATED) > 0
            ? "It was " + found.state().words() + "; that is void."
            : "";
    periods.store(new PayPeriod(found.cycle(), state, steps), mark, voids);
  }
}
