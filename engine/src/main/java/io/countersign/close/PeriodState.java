package io.countersign.close;

/** How far a pay period has come. From {@link #LOCKED} on it is closed. */
public enum PeriodState {
  /** Takes entries; nothing holds for it yet. */
  OPEN("open"),
  /** What holds is posted, and statements are made. */
  CALCULATED("calculated"),
  /** Somebody has looked at what needs eyes. */
  REVIEWED("reviewed"),
  /** Somebody who did not calculate it agrees. */
  APPROVED("approved"),
  /** Settled and closed: nothing is added but the payment. */
  LOCKED("locked"),
  /** Handed to payroll by somebody who did not approve it. */
  PAID("paid");

  private final String words;

  PeriodState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether nothing that is learned later is posted in it. */
  public boolean isClosed() {
    return this == LOCKED || this == PAID;
  }
}
