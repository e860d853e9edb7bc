package io.countersign.intake;

/** What a telling did to what was known: nobody had heard of it, it was different, or the same. */
public enum Change {
  NEW,
  CHANGED,
  UNCHANGED;

  /** The change of a whole whose parts changed like this and like the other: new stays new. */
  Change or(Change other) {
    return this == UNCHANGED && other != UNCHANGED ? CHANGED : this;
  }
}
