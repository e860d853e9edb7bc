package io.countersign.scenarios;

/** What a number that comes out of a scenario is, by the word for it. */
enum Figure {
  /** What is earned less what is taken back, in the plan's currency. */
  PAY,
  /** The same before it is rounded to money. */
  EXACT,
  /** What of it is not payable yet. */
  HELD,
  /** What was posted before the correction. */
  WAS,
  /** What is to be posted because of the correction. */
  DELTA,
  /** How high a measure stands. */
  HEIGHT,
  /** The target of a measure. */
  QUOTA,
  /** The height as a part of the target. */
  ATTAINMENT(true),
  /** The pay as a part of the worth of the deals that paid it. */
  EFFECTIVE_RATE(true),
  /** Advanced on a draw and not recovered yet. */
  OWED_ON_DRAW,
  /** Kept above a cap, to be paid later. */
  ABOVE_CAP,
  /** Lost above a cap. */
  LOST_ABOVE_CAP,
  /** Owed on a draw and never to be paid back. */
  FORGIVEN,
  /** Still to be taken back. */
  TO_RECOVER,
  /** The value of what is given other than money. */
  REWARD,
  /** Base salary and target incentive together. */
  ON_TARGET_PAY,
  /** The base salary as a part of both. */
  BASE_SHARE(true),
  /** The target incentive for one unit of the quota. */
  TARGET_RATE(true),
  /** What of the pay becomes an asset. */
  CAPITALISED,
  /** What of the pay is an expense at once. */
  EXPENSED,
  /** What of the asset is written off in a month. */
  MONTHLY,
  /** How many payments it makes: one for each person, month of payment and currency. */
  SETTLEMENTS;

  private final boolean percent;

  Figure() {
    this(false);
  }

  Figure(boolean percent) {
    this.percent = percent;
  }

  /** Whether it is written with its sign, such as 99.5 %. */
  boolean isPercent() {
    return percent;
  }
}
