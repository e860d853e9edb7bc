package io.countersign.checking;

/** One thing to look for in a plan. */
interface Check {

  /** Adds what it finds. */
  void look(Findings findings);
}
