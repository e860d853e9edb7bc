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
      transaction.executeWithoutResult(status -> write(asked, progress, listener));
      listener.at(new Progress.Step("Finished", 100));
    } catch (RunCancelled e) {
      transaction.executeWithoutResult(status -> cancelled(id));
    } catch (CalculationProblems e) {
      transaction.executeWithoutResult(status -> refuse(id, e.problems()));
    } catch (RuntimeException | Error e) {
      LOG.error("calculation run {} of {} failed", id, asked.cycle(), e);
      transaction.executeWithoutResult(status -> fail(id, e));
    }
    return runs.find(id).orElseThrow();
  }

  void beat(RunId run) {
    claim.beat(run);
  }

  private void write(CalculationRun.Asked asked, Progress progress, Progress listener) {
    Posted posted =
        new Posted(asked.by(), "run " + asked.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Roster roster = calculation.roster();
    @Nullable Digest inputs = calculation.inputs(asked.cycle(), roster).orElse(null);
    String before = inputs == null ? "" : runs.latestInputs().orElse("");
    if (inputs != null && bookkeeping.repeats(asked, inputs, before, posted)) {
      Bookkeeping.Written nothing = new Bookkeeping.Written(0, 0, 0);
      runs.finish(asked.id(), nothing, bookkeeping.left(inputs, asked.cycle()));
    } else {
      Bookkeeping.Written written =
          bookkeeping.write(
              asked, roster, sink -> calculate(asked.cycle(), roster, progress, sink), posted);
      // with changes that wait for an approval the next run may post more
      @Nullable Digest left =
          inputs == null || written.waiting() > 0 ? null : bookkeeping.left(inputs, asked.cycle());
      runs.finish(asked.id(), written, left);
    }
    listener.at(new Progress.Step("Storing", STORING));
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
