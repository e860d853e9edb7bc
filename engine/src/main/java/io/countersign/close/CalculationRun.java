package io.countersign.close;

import io.countersign.calculation.CalculationProblem;
import io.countersign.ledger.PayCycle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One calculation of a pay period, from its start to its end. */
public record CalculationRun(Asked asked, RunState state, Progress.Step step, Result result) {

  /** What was asked for, by whom, and when; {@code restartOf} is the run it takes the place of. */
  public record Asked(RunId id, PayCycle cycle, String by, Instant at, @Nullable RunId restartOf) {}

  /**
   * What came of it; {@code endedAt} is null while it runs.
   *
   * @param entries how many journal entries were posted
   * @param statements how many statement versions were stored
   * @param message why it failed, else empty
   */
  public record Result(
      @Nullable Instant endedAt,
      int entries,
      int statements,
      String message,
      List<CalculationProblem> problems) {

    static final Result NONE = new Result(null, 0, 0, "", List.of());
  }

  public RunId id() {
    return asked.id();
  }

  public boolean isRunning() {
    return state == RunState.RUNNING;
  }
}
