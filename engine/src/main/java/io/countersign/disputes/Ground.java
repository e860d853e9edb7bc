package io.countersign.disputes;

/** What a participant says is wrong with a line. */
public enum Ground {
  AMOUNT("The amount is wrong"),
  SHARE("My share, or the team, is wrong"),
  DATE("The day is wrong"),
  PRODUCT("The product or kind of deal is wrong"),
  MISSING("Something is missing"),
  TAKEN_BACK("It should not have been taken back"),
  HELD("It should not be held"),
  RATE("The rate or the plan is wrong"),
  OTHER("Something else");

  private final String words;

  Ground(String words) {
    this.words = words;
  }

  /** What people read. */
  public String words() {
    return words;
  }
}
