package io.countersign.web.problems;

import io.countersign.refusal.Refusal;

/** The refusal to show something that is not there. */
public final class Missing extends Refusal {

  private static final long serialVersionUID = 1;

  /**
   * @param what what is not there, without article
   * @param wayOut what to do instead, a sentence
   */
  public Missing(String what, String wayOut) {
    super("not-found", "There is no " + what, wayOut);
  }
}
