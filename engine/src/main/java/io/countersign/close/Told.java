package io.countersign.close;

/**
 * How far everything told by lines has come; as long as it is the same, nothing else was told.
 *
 * @param deals how many lines the journal of deals has
 * @param others how far metrics and rates have come, in words
 */
record Told(long deals, String others) {

  /** The same when the journal of deals had so many lines. */
  Told when(long lines) {
    return new Told(lines, others);
  }
}
