package io.countersign.close;

/** The end of a run that somebody has cancelled. */
final class RunCancelled extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunCancelled(RunId run) {
    super("run " + run + " was cancelled");
  }
}
