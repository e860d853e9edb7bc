package io.countersign.obligations;

/** What kind of thing a side has to do. */
public enum ObligationKind {
  DELIVER("Deliver"),
  PAY("Pay"),
  REPORT("Report"),
  NOTIFY("Notify"),
  INSURE("Keep insured"),
  MAINTAIN("Maintain"),
  KEEP("Keep records"),
  RETURN("Return or delete");

  private final String words;

  ObligationKind(String words) {
    this.words = words;
  }

  /** The kind as pages say it. */
  public String words() {
    return words;
  }
}
