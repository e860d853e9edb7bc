package io.countersign.checking;

/** One thing to look for in a plan together with the people and deals that are known. */
interface KnownCheck {

  /** Adds what it finds. */
  void look(Known known, Findings findings);
}
