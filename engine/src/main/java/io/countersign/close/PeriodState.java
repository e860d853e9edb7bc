package io.countersign.close;

/** How far a pay period has come. Only a paid period is closed. */
public enum PeriodState {
  OPEN("open"),
  CALCULATED("calculated"),
  APPROVED("approved"),
  PAID("paid");

  private final String words;

  PeriodState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
