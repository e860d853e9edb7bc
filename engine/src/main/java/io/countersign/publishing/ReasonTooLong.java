package io.countersign.publishing;

import io.countersign.refusal.Refusal;

/** The refusal of a reason that is longer than what is kept. */
public final class ReasonTooLong extends Refusal {

  private static final long serialVersionUID = 1;

  ReasonTooLong(Accepted accepted) {
    super(
        "reason-too-long",
        "The reason for " + accepted.code() + " at " + accepted.path() + " is too long",
        "Say it in at most " + Accepted.LONGEST_REASON + " characters.");
  }
}
