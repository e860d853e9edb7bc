package io.countersign.signing;

/** What a check comes to; the worst of its reasons decides. */
public enum Outcome {
  /** Everything that was asked for holds. */
  VALID,
  /** Sound, but the booking has moved on since it was signed. */
  SUPERSEDED,
  /** Nothing is wrong, but something could not be known; never good enough to pay on. */
  INDETERMINATE,
  /** Something is wrong. */
  INVALID
}
