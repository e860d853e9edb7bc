package io.countersign.close;

/** How a calculation run stands. */
public enum RunState {
  /** At work. */
  RUNNING("running"),
  /** Everything is posted. */
  FINISHED("finished"),
  /** Something is missing without which no honest amount exists; nothing was posted. */
  PROBLEMS("needs attention"),
  /** It broke; nothing was posted. */
  FAILED("failed"),
  /** Somebody cancelled it; nothing was posted. */
  CANCELLED("cancelled"),
  /** The server stopped; nothing was posted and another run has taken its place. */
  INTERRUPTED("interrupted");

  private final String words;

  RunState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
