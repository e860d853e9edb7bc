package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal to approve or pay something else than what was looked at. */
public final class ContentChanged extends Refusal {

  private static final long serialVersionUID = 1;

  ContentChanged(Period period) {
    super(
        "content-changed",
        "the content of " + period + " is not what it was when you looked",
        "Look at the period again and decide anew.");
  }
}
