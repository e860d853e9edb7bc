package io.countersign.intake;

import java.util.List;

/** What a telling did to what was known: nobody had heard of it, it was different, or the same. */
public enum Change {
  NEW,
  CHANGED,
  UNCHANGED;

  /** The change of a whole whose parts changed like this and like the other: new stays new. */
  Change or(Change other) {
    return this == UNCHANGED && other != UNCHANGED ? CHANGED : this;
  }

  /** The change of a row that tells several things, or nothing that was not known. */
  static Change ofAll(List<Change> changes) {
    Change all = changes.isEmpty() ? UNCHANGED : changes.get(0);
    for (Change change : changes) {
      all = all == change ? all : CHANGED;
    }
    return all;
  }
}
