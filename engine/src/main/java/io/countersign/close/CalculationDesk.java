package io.countersign.close;

import io.countersign.ledger.PayCycle;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where calculations are asked for. They run in the background, one at a time for all servers of a
 * database, and one that a server left behind when it stopped is started again.
 */
@Component
public class CalculationDesk implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CalculationDesk.class);

  private final PeriodCalculation calculation;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> daemon(work, "calculation"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "calculation-beat"));

  CalculationDesk(PeriodCalculation calculation) {
    this.calculation = calculation;
  }

  /**
   * Starts the calculation of a pay period, and of the open ones before it, in the background;
   * {@link CalculationRuns} tells how it goes.
   *
   * @throws PeriodUnknown when there is no such period
   * @throws PeriodClosed when it is locked or paid
   * @throws NothingPublished when no plan starts before its end
   * @throws RunInProgress when another calculation is running
   */
  public RunId start(PayCycle cycle, Actor by) {
    return start(cycle, by, Progress.UNHEARD);
  }

  RunId start(PayCycle cycle, Actor by, Progress progress) {
    RunId run = calculation.claim(cycle, by);
    worker.execute(() -> work(run, progress));
    return run;
  }

  /**
   * The same in the caller's thread.
   *
   * @return the run after its end, whether it finished, has problems or failed
   */
  public CalculationRun calculate(PayCycle cycle, Actor by, Progress progress) {
    return run(calculation.claim(cycle, by), progress);
  }

  /** Starts again, in the background, what a server has left behind. */
  Optional<RunId> resume(Progress progress) {
    Optional<RunId> run = calculation.reclaim();
    run.ifPresent(id -> worker.execute(() -> work(id, progress)));
    return run;
  }

  /** Looks for runs that were left behind, unless {@code countersign.resume=false}. */
  @EventListener
  void watch(ApplicationReadyEvent ready) {
    if (!ready
        .getApplicationContext()
        .getEnvironment()
        .getProperty("countersign.resume", Boolean.class, true)) {
      return;
    }
    long every = RunClaim.LEASE.toMillis() / 2;
    var unused = timer.scheduleWithFixedDelay(this::tryToResume, 0, every, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes no more work. A run at work is not interrupted: it ends, or it loses its database with
   * the server and the next start repeats it.
   */
  @Override
  public void destroy() {
    timer.shutdownNow();
    worker.shutdown();
  }

  private void work(RunId id, Progress progress) {
    try {
      run(id, progress);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("calculation run {} lost its database; it is repeated when that is back", id, e);
    }
  }

  private CalculationRun run(RunId id, Progress progress) {
    long every = RunClaim.BEAT.toMillis();
    ScheduledFuture<?> beats =
        timer.scheduleAtFixedRate(() -> beat(id), every, every, TimeUnit.MILLISECONDS);
    try {
      return calculation.run(id, progress);
    } finally {
      beats.cancel(false);
    }
  }

  private void beat(RunId run) {
    try {
      calculation.beat(run);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("no beat for calculation run {}: {}", run, e.getMessage());
    }
  }

  private void tryToResume() {
    try {
      resume(Progress.UNHEARD);
    } catch (RuntimeException e) {
      LOG.warn("could not look for interrupted calculations", e);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
