package io.countersign.faults;

/** A calculation that ended without a result; it may be asked for again. */
final class RunBroken extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunBroken(String message) {
    super(message);
  }
}
