package io.countersign.ceremony;

/** Who is asked when. */
public enum SigningOrder {
  /** Each is invited when the one before has signed. */
  SEQUENTIAL,
  /** All are invited at once. */
  PARALLEL
}
