package io.countersign.web.upkeep;

import io.countersign.obligations.Duty;

/** Which duties a list shows. */
public enum Shown {
  OPEN("Open"),
  BREACHED("Breached"),
  HOLDING("Holding pay"),
  WAIVERS("Waivers to decide"),
  ALL("All");

  private final String words;

  Shown(String words) {
    this.words = words;
  }

  /** The choice as the page says it. */
  public String words() {
    return words;
  }

  boolean shows(Duty duty) {
    return switch (this) {
      case OPEN -> duty.state().open();
      case BREACHED -> duty.state() == Duty.State.BREACHED;
      case HOLDING -> duty.holding();
      case WAIVERS -> duty.waiver().isPresent();
      case ALL -> true;
    };
  }
}
