package io.countersign.web.upkeep;

/** The kinds of rules that a page offers. */
public enum OfferedRule {
  ON("on a day"),
  AFTER_SIGNATURE("days after the last signature"),
  AFTER_START("days after the first day of the contract"),
  AFTER_END("days after the last day of the contract"),
  BEFORE_END("days before the last day of the contract"),
  EACH_MONTH("days after each month of the contract"),
  EACH_QUARTER("days after each quarter of the contract"),
  EACH_YEAR("days after each year of the contract");

  private final String words;

  OfferedRule(String words) {
    this.words = words;
  }

  /** The rule as pages say it. */
  public String words() {
    return words;
  }
}
