package io.countersign.disputes;

import java.util.Arrays;
import java.util.List;

/** Why finance answers as it does. */
public enum Reason {
  FACT_WAS_WRONG("A fact was wrong", true),
  PLAN_MISREAD("The plan was applied wrongly", true),
  GOODWILL("Goodwill", true),
  FACT_IS_RIGHT("The fact is right as it stands", false),
  AS_THE_PLAN_SAYS("It is as the plan says", false),
  NOT_SHOWN("It was not shown", false),
  ANSWERED_BEFORE("It was answered before", false),
  WITHDRAWN("Withdrawn by who raised it", false);

  private final String words;
  private final boolean accepts;

  Reason(String words, boolean accepts) {
    this.words = words;
    this.accepts = accepts;
  }

  /** What people read. */
  public String words() {
    return words;
  }

  /** Whether it goes with an acceptance; else with a rejection. */
  public boolean accepts() {
    return accepts;
  }

  /** Those that finance may choose. */
  public static List<Reason> choices() {
    return Arrays.stream(values()).filter(reason -> reason != WITHDRAWN).toList();
  }
}
