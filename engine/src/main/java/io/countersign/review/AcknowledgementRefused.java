package io.countersign.review;

import io.countersign.refusal.Refusal;

/** The refusal to take down that somebody has seen a concern. */
public final class AcknowledgementRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private AcknowledgementRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static AcknowledgementRefused other() {
    return new AcknowledgementRefused(
        "exception-changed",
        "What you looked at is not what there is now",
        "Look at the list again: a calculation or a new fact has changed it.");
  }

  static AcknowledgementRefused own() {
    return new AcknowledgementRefused(
        "own-exception", "It is about your own pay", "Somebody else acknowledges it.");
  }

  static AcknowledgementRefused without(String what, String wayOut) {
    return new AcknowledgementRefused("exception-without-word", what, wayOut);
  }
}
