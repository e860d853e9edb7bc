package io.countersign.adjustments;

/** Why an amount is granted or taken by hand. */
public enum Reason {
  CORRECTION("Correction"),
  MISSING_CREDIT("Missing credit"),
  BONUS("Bonus"),
  GOODWILL("Goodwill"),
  OVERPAYMENT("Overpayment taken back"),
  DISPUTE("Dispute accepted"),
  OTHER("Other");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** What people read. */
  public String words() {
    return words;
  }
}
