package io.countersign.intake;

/** What a telling did to what was known: nobody had heard of it, it was different, or the same. */
public enum Change {
  NEW,
  CHANGED,
  UNCHANGED
}
