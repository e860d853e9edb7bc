package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.refusal.Refusal;

/** The refusal to let one person do what two people must do. */
public final class FourEyes extends Refusal {

  private static final long serialVersionUID = 1;

  FourEyes(Period period, String did, String doing) {
    super(
        "four-eyes",
        "you " + did + " " + period + ", so you may not " + doing + " it",
        "Ask somebody else to " + doing + " it.");
  }
}
