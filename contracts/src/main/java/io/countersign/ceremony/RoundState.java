package io.countersign.ceremony;

/** Where a round of signing stands; only an open one lets anybody sign. */
public enum RoundState {
  OPEN("Waiting for signatures"),
  DONE("Signed by all"),
  DECLINED("Declined"),
  CANCELLED("Called off"),
  EXPIRED("Out of time");

  private final String words;

  RoundState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
