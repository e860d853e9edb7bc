package io.countersign.close;

import io.countersign.accruals.BookComparison;
import io.countersign.accruals.PostingPeriods;
import io.countersign.accruals.TrueUp;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Entry;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.ledger.PostingRun;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Roster;
import io.countersign.statements.Basis;
import io.countersign.statements.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
  private final ClawbackCases cases;
  private final PeriodMarks marks;

  Bookkeeping(Books books, PayPeriods periods, LateChanges late, ClawbackCases cases) {
    this.books = books;
    this.periods = periods;
    this.late = late;
    this.cases = cases;
    this.marks = new PeriodMarks(periods);
  }

  /** What calculates while its earnings are posted. */
  interface Calculating {
    Calculated calculate(PlanCalculation.Sink sink);
  }

  /** How much was written, and how many changes of closed periods wait for approval. */
  record Written(int entries, int statements, int waiting) {}

  /** The books as a calculation found them; what it comes to is posted into the very same. */
  record View(List<PayPeriod> open, List<PayCycle> closed, String end, Set<String> approved) {}

  /** The books of a group as they are; without a lock they may move. */
  View look(PayGroup group) {
    List<PayPeriod> all =
        periods.list().stream().filter(found -> found.cycle().group().equals(group)).toList();
    List<PayCycle> closed = all.stream().filter(PayPeriod::isClosed).map(PayPeriod::cycle).toList();
    return new View(
        all.stream().filter(found -> !found.isClosed()).toList(),
        closed,
        books.ledger().end(),
        late.approved());
  }

  private void lock(PayGroup group) {
    periods.lockOpen(group);
    books.ledger().lock();
  }

  private void lock(PayGroup group, View seen) {
    lock(group);
    if (!look(group).equals(seen)) {
      throw new BooksMoved();
    }
  }

  /**
   * @param roster the people that the calculation is for
   * @param early whether others are kept away from the beginning, not only while it is posted
   * @throws PeriodClosed when the period was locked in the meantime
   * @throws BooksMoved when the books did
   * @throws CalculationProblems when the calculation has some
   */
  Written write(
      CalculationRun.Asked run,
      Roster roster,
      Calculating calculating,
      Posted posted,
      boolean early) {
    PayCycle cycle = run.cycle();
    if (early) {
      lock(cycle.group());
    }
    View seen = look(cycle.group());
    PostingPeriods posting = posting(cycle, seen);
    Sieves sieves = new Sieves(cases.sieve(cycle), late.sieve(seen.closed()));
    Map<EarningKey, Corrections.Accepted> disputed = books.corrections().open();
    Predicate<ParticipantId> whose = who -> roster.groupOf(who).equals(cycle.group());
    LatePosting entries =
        new LatePosting(
            () -> {
              lock(cycle.group(), seen);
              return books.ledger().begin(posted);
            });
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
                                  if (sieves.pass(trueUp)) {
                                    sink.accept(trueUp.entry(posting));
                                  }
                                }),
                    tell),
            entries);
    books.trueUps().forgiven(calculated.outcomes(), whose, null, posting).forEach(entries);
    Basis basis = new Basis(calculated.outcomes(), calculated.roster(), cases.letters());
    return told(run, seen, entries.end(), new Telling(basis, null, sieves, posted));
  }

  /**
   * The same for those alone whom changed deals reach.
   *
   * @return empty when everything has to be calculated after all; then nothing is posted
   */
  Optional<Written> write(CalculationRun.Asked run, Roster roster, Reached reached, Posted posted) {
    PayCycle cycle = run.cycle();
    View seen = look(cycle.group());
    PostingPeriods posting = posting(cycle, seen);
    Sieves sieves = new Sieves(cases.sieve(cycle), late.sieve(seen.closed()));
    Map<EarningKey, Corrections.Accepted> disputed = books.corrections().open();
    Predicate<ParticipantId> whose =
        who -> reached.payees().contains(who) && roster.groupOf(who).equals(cycle.group());
    List<TrueUp> found = new ArrayList<>();
    BookComparison comparison =
        books
            .trueUps()
            .begin(
                cycle.period().until(),
                whose,
                trueUp -> found.add(Corrections.named(trueUp, disputed)));
    PostingRun begun = books.ledger().begin(posted, reached.payees(), comparison::know);
    reached.tell(comparison::add);
    comparison.end();
    boolean known = found.stream().allMatch(reached::knows);
    if (!known || found.size() > LatePosting.MOST) {
      return Optional.empty();
    }
    LatePosting entries = new LatePosting(() -> begun);
    found.stream().filter(sieves::pass).map(trueUp -> trueUp.entry(posting)).forEach(entries);
    books.trueUps().forgiven(reached.outcomes(), whose, reached.payees(), posting).forEach(entries);
    Basis basis = new Basis(reached.outcomes(), roster, cases.letters());
    Telling telling = new Telling(basis, reached.payees(), sieves, posted);
    return Optional.of(told(run, seen, entries.end(), telling));
  }

  private static PostingPeriods posting(PayCycle cycle, View seen) {
    List<PayCycle> open = seen.open().stream().map(PayPeriod::cycle).toList();
    if (!open.contains(cycle)) {
      throw new PeriodClosed(cycle);
    }
    return new PostingPeriods(open.stream().filter(upTo(cycle)).toList());
  }

  /** What tells that which may be posted from that which waits for somebody. */
  private record Sieves(ClaimSieve claims, LateChanges.Sieve late) {
    boolean pass(TrueUp trueUp) {
      return claims.passes(trueUp) && late.passes(trueUp);
    }
  }

  /**
   * What statements are made of.
   *
   * @param whose null for everybody
   */
  private record Telling(
      Basis basis, @Nullable Set<ParticipantId> whose, Sieves sieves, Posted posted) {}

  /** Makes the statements and marks the periods. */
  private Written told(CalculationRun.Asked run, View seen, PostingRun entries, Telling telling) {
    PayCycle cycle = run.cycle();
    Posted posted = telling.posted();
    cases.keep(run.id(), telling.sieves().claims(), entries.last());
    late.keep(run.id(), telling.sieves().late());
    Statement.Made made = new Statement.Made(posted.at(), run.id().value(), entries.last());
    List<PayCycle> open = seen.open().stream().map(PayPeriod::cycle).filter(upTo(cycle)).toList();
    Map<PayCycle, Integer> stored =
        books.statements().make(open, made, telling.basis(), entries.tally(), telling.whose());
    for (PayPeriod found : seen.open()) {
      Integer told = stored.get(found.cycle());
      if (told != null) {
        Digest content = content(entries, found, telling);
        boolean same = told == 0 && content.equals(found.contentHash());
        marks.calculated(found, mark(posted, content), same, found.cycle().equals(cycle));
      } else if (entries.count() > 0 && found.state() != PeriodState.OPEN) {
        marks.reopened(found, mark(posted, books.seals().contentHash(found.cycle())));
      }
    }
    int statements = stored.values().stream().mapToInt(told -> told).sum();
    return new Written(entries.count(), statements, telling.sieves().late().waiting().size());
  }

  /** A period that some are not posted into holds what it held when it was last calculated. */
  private static Digest content(PostingRun entries, PayPeriod found, Telling telling) {
    Digest before = found.contentHash();
    return telling.whose() != null && before != null && !entries.touches(found.cycle())
        ? before
        : entries.contentHash(found.cycle());
  }

  /** Marks the run as one that changes nothing. */
  void repeat(CalculationRun.Asked run, Posted posted) {
    for (PayPeriod found : look(run.cycle().group()).open()) {
      Digest content = found.contentHash();
      if (found.cycle().equals(run.cycle()) && content != null) {
        marks.calculated(found, mark(posted, content), true, true);
      }
    }
  }

  /** Keeps others from posting and from moving a period until the caller's transaction ends. */
  void keepOthersAway(PayGroup group) {
    lock(group);
  }

  /**
   * How books and periods are now.
   *
   * @param words two that are the same have the same
   * @param waiting whether changes wait for somebody, so that a run on the same may post more
   */
  record Standing(String words, boolean waiting) {

    /** The digest of inputs with this. */
    Digest with(Digest inputs) {
      return Digest.of((inputs + " " + words).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a run on those inputs has left them so, and nothing waits. */
    boolean isLeftBy(Digest inputs, String before) {
      return !waiting && with(inputs).hex().equals(before);
    }
  }

  Standing standing(PayCycle cycle) {
    StringBuilder all = new StringBuilder(books.ledger().end());
    all.append(' ').append(late.approved()).append(' ').append(cases.told());
    all.append(' ').append(books.statements().limits(cycle.group()));
    for (PayPeriod period : periods.list()) {
      boolean calculated = period.state() != PeriodState.OPEN;
      all.append('\n').append(period.cycle()).append(' ').append(calculated);
      all.append(' ').append(period.isClosed()).append(' ').append(period.contentHash());
    }
    return new Standing(all.toString(), !late.waiting(cycle).isEmpty());
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

  private static PayPeriod.Mark mark(Posted posted, Digest content) {
    return new PayPeriod.Mark(posted.by(), posted.at(), content);
  }
}
