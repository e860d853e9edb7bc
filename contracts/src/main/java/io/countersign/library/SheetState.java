package io.countersign.library;

/** Where a sheet stands on its way into the library. */
public enum SheetState {
  /** Somebody works on it. */
  DRAFT,
  /** It waits for a second person. */
  SUBMITTED,
  /** It is in the library, and stays as it is. */
  PUBLISHED,
  /** It was given up before it was published. */
  DROPPED
}
