package io.countersign.close;

import static java.util.Locale.ROOT;

import io.countersign.calculation.CalculationProblem;
import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.people.Roster;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work of one calculation run, in the caller's thread: claim, calculate, write everything in
 * one transaction that also ends the run. Where it stops, nothing of it is in the books.
 */
@Component
class PeriodCalculation {

  private static final Logger LOG = LoggerFactory.getLogger(PeriodCalculation.class);
  private static final int WRITING = 75;
  private static final int STORING = 95;
  private static final int HALFWAY = 50;
  private static final long TOLD = 20_000;

  /** How often a calculation looks at the books; the last time it keeps others away meanwhile. */
  private static final int ATTEMPTS = 3;

  /** Of more new lines of the journal everything is calculated. */
  private static final long MOST_LINES = 1_000;

  private final PlanCalculation calculation;
  private final Bookkeeping bookkeeping;
  private final PayPeriods periods;
  private final CalculationRuns runs;
  private final RunClaim claim;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** The runs that were claimed here and have not ended; one that is not among them is left. */
  private final Set<RunId> atWork = ConcurrentHashMap.newKeySet();

  PeriodCalculation(
      PlanCalculation calculation,
      Bookkeeping bookkeeping,
      PayPeriods periods,
      CalculationRuns runs,
      RunClaim claim,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.calculation = calculation;
    this.bookkeeping = bookkeeping;
    this.periods = periods;
    this.runs = runs;
    this.claim = claim;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** Claims a run, or refuses as {@link CalculationDesk#start} says. */
  synchronized RunId claim(PayCycle cycle, Actor by) {
    PayPeriod found = periods.find(cycle).orElseThrow(() -> new PeriodUnknown(cycle));
    if (found.isClosed()) {
      throw new PeriodClosed(cycle);
    }
    if (calculation.plansFor(cycle.period()).isEmpty()) {
      throw new NothingPublished(cycle);
    }
    RunId claimed =
        transaction.execute(
            status -> {
              RunId run = runs.start(cycle, by.login(), null);
              if (!claim.take(run)) {
                throw new RunInProgress(claim.holder().orElse(run));
              }
              return run;
            });
    atWork.add(claimed);
    return claimed;
  }

  /**
   * Claims again what a server that is gone has left behind, or this one when it lost the database
   * in the middle of a run.
   */
  synchronized Optional<RunId> reclaim() {
    Optional<RunId> claimed =
        transaction.execute(status -> claim.abandoned(atWork::contains).flatMap(this::takeOver));
    claimed.ifPresent(atWork::add);
    return claimed;
  }

  private Optional<RunId> takeOver(RunId gone) {
    CalculationRun left = runs.find(gone).orElseThrow();
    PayCycle cycle = left.asked().cycle();
    runs.end(gone, RunState.INTERRUPTED, "The server stopped. Nothing was posted.");
    if (periods.find(cycle).map(PayPeriod::isClosed).orElse(true)) {
      claim.free(gone);
      return Optional.empty();
    }
    RunId run = runs.start(cycle, left.asked().by(), gone);
    claim.takeOver(gone, run);
    LOG.info("calculation run {} takes the place of run {}, which was interrupted", run, gone);
    return Optional.of(run);
  }

  /**
   * Does the run and records how it ended.
   *
   * @throws DataAccessException when the database is away and cannot be told; the run is left to
   *     {@link #reclaim}. So does a {@link TransactionException}.
   */
  CalculationRun run(RunId id, Progress listener) {
    try {
      return work(id, listener);
    } finally {
      atWork.remove(id);
    }
  }

  private CalculationRun work(RunId id, Progress listener) {
    CalculationRun.Asked asked = runs.find(id).orElseThrow().asked();
    try {
      Progress progress =
          step -> {
            runs.progress(id, step);
            listener.at(step);
          };
      bringUpToDate(asked, progress, listener);
      listener.at(new Progress.Step("Finished", 100));
    } catch (RunCancelled e) {
      transaction.executeWithoutResult(status -> cancelled(id));
    } catch (CalculationProblems e) {
      transaction.executeWithoutResult(status -> refuse(id, e.problems()));
    } catch (RuntimeException | Error e) {
      LOG.error("calculation run {} of {} failed", id, asked.cycle(), e);
      runs.reconnect(e);
      transaction.executeWithoutResult(status -> fail(id, e));
    }
    return runs.find(id).orElseThrow();
  }

  void beat(RunId run) {
    claim.beat(run);
  }

  /** What a run is about. */
  private record Task(
      CalculationRun.Asked asked, Roster roster, @Nullable Inputs inputs, Posted posted) {}

  /** Brings the books to what holds, in the shortest way. */
  private void bringUpToDate(CalculationRun.Asked asked, Progress progress, Progress listener) {
    Posted posted =
        new Posted(asked.by(), "run " + asked.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Roster roster = calculation.roster();
    Inputs inputs = calculation.inputs(asked.cycle(), roster).orElse(null);
    Task task = new Task(asked, roster, inputs, posted);
    boolean done =
        inputs != null
            && Boolean.TRUE.equals(
                transaction.execute(status -> isShort(task, inputs, progress, listener)));
    if (done) {
      return;
    }
    calculation.listTeams();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      boolean last = attempt == ATTEMPTS;
      try {
        transaction.executeWithoutResult(status -> write(task, progress, listener, last));
        return;
      } catch (BooksMoved e) {
        LOG.info("calculation run {} begins again: {}", asked.id(), e.getMessage());
      }
    }
  }

  /**
   * Whether the run could be done without a whole calculation: nothing changed, or a few deals did.
   */
  private boolean isShort(Task task, Inputs inputs, Progress progress, Progress listener) {
    CalculationRun.Asked asked = task.asked();
    CalculationRuns.Rested before = runs.latest();
    bookkeeping.keepOthersAway(asked.cycle().group());
    Bookkeeping.Standing standing = bookkeeping.standing(asked.cycle());
    Bookkeeping.Written written = null;
    if (standing.isLeftBy(inputs.digest(), before.inputs())) {
      bookkeeping.repeat(asked, task.posted());
      written = new Bookkeeping.Written(0, 0, 0);
    } else {
      long lines = inputs.told().deals() - before.dealLines();
      if (lines > 0
          && lines <= MOST_LINES
          && standing.isLeftBy(inputs.when(before.dealLines()).digest(), before.inputs())) {
        PlanCalculation.DealLines changed =
            new PlanCalculation.DealLines(before.dealLines(), inputs.told().deals());
        written =
            calculation
                .reached(asked.cycle().period(), task.roster(), changed, why -> tell(why, progress))
                .flatMap(reached -> bookkeeping.write(asked, task.roster(), reached, task.posted()))
                .orElse(null);
      }
    }
    if (written != null) {
      finish(task, written);
      listener.at(new Progress.Step("Storing", STORING));
    }
    return written != null;
  }

  private static void tell(String why, Progress progress) {
    LOG.info("everything is calculated: {}", why);
    progress.at(new Progress.Step("Everything is calculated: " + why, 0));
  }

  private void write(Task task, Progress progress, Progress listener, boolean early) {
    CalculationRun.Asked asked = task.asked();
    Bookkeeping.Written written =
        bookkeeping.write(
            asked,
            task.roster(),
            sink -> calculate(asked.cycle(), task.roster(), progress, sink),
            task.posted(),
            early);
    finish(task, written);
    listener.at(new Progress.Step("Storing", STORING));
  }

  private void finish(Task task, Bookkeeping.Written written) {
    CalculationRun.Asked asked = task.asked();
    Inputs inputs = task.inputs();
    CalculationRuns.Rested rested = null;
    // with changes that wait for an approval the next run may post more
    if (inputs != null && written.waiting() == 0) {
      Digest left = bookkeeping.standing(asked.cycle()).with(inputs.digest());
      rested = new CalculationRuns.Rested(left.hex(), inputs.told().deals());
    }
    runs.finish(asked.id(), written, rested);
    if (!claim.release(asked.id())) {
      throw new IllegalStateException(
          "run " + asked.id() + " was taken over by another server and posts nothing");
    }
  }

  private Calculated calculate(
      PayCycle cycle, Roster roster, Progress progress, PlanCalculation.Sink sink) {
    AtomicLong told = new AtomicLong();
    PlanCalculation.Sink counting =
        (plan, earning, deal) -> {
          long number = told.incrementAndGet();
          if (number % TOLD == 0) {
            progress.at(new Progress.Step(String.format(ROOT, "%,d earnings", number), HALFWAY));
          }
          sink.take(plan, earning, deal);
        };
    Calculated calculated = calculation.calculate(cycle.period(), roster, progress, counting);
    if (calculated.problems().isEmpty()) {
      progress.at(new Progress.Step("Posting", WRITING));
    }
    return calculated;
  }

  private void refuse(RunId id, List<CalculationProblem> problems) {
    runs.keep(id, problems);
    runs.end(id, RunState.PROBLEMS, problems.size() + " problems; nothing was posted");
    claim.release(id);
  }

  private void cancelled(RunId id) {
    String by = runs.cancelledBy(id).orElse("somebody");
    runs.end(id, RunState.CANCELLED, "Cancelled by " + by + "; nothing was posted.");
    claim.release(id);
  }

  private void fail(RunId id, Throwable cause) {
    runs.end(id, RunState.FAILED, String.valueOf(cause.getMessage()));
    claim.release(id);
  }
}
