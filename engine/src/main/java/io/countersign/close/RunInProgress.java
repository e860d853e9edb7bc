package io.countersign.close;

import io.countersign.refusal.Refusal;

/** The refusal of a second calculation while one is running. */
public final class RunInProgress extends Refusal {

  private static final long serialVersionUID = 1;

  RunInProgress(RunId running) {
    super(
        "run-in-progress",
        "calculation run " + running + " is running",
        "Wait until it has ended.");
  }
}
