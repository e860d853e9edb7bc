package io.countersign.earning;

import io.countersign.attainment.Standing;

/** How a standing is paid. */
public record PayDecision(int standing, Manner manner) {

  /** The manner of pay. */
  public enum Manner {
    /** Nothing, because the gate is not met. */
    NOTHING_WITHOUT_GATE,
    /** Nothing, because the threshold is not reached. */
    NOTHING_BELOW_THRESHOLD,
    /** Each slice of the measure at the rate of its own tier. */
    BY_SLICES,
    /** The whole measure at the rate of the tier it reaches. */
    AS_A_WHOLE,
    /** Above the quota all of it at the rate of the tier it reaches. */
    ABOVE_QUOTA_AT_TOP,
    /** Rising evenly between the bounds. */
    EVENLY,
    /** At the rate of the first case that fits. */
    BY_CASE,
    /** At the rate in the grid of two measures. */
    BY_GRID,
    /** A fixed amount. */
    BONUS,
    /** The amount of the level that is reached. */
    BY_LEVEL,
    /** An amount as often as a measure counts. */
    EACH_TIME,
    /** The target times the weighted sum of scores. */
    BY_SCORES,
    /** Prizes by rank. */
    BY_RANK,
    /** A part of a pool. */
    OF_POOL,
    /** A part of what is earned. */
    OF_EARNINGS,
    /** A part of what reports sell. */
    OF_SALES,
    /** Low pay is raised, and owed back. */
    DRAW_OWED_BACK,
    /** Low pay is raised, and not owed back. */
    DRAW_NOT_OWED_BACK,
    /** Paid first and settled from what is earned. */
    DRAW_IN_ADVANCE,
    /** Pay is raised to the amount. */
    GUARANTEE,
    CAP_ON_SUM,
    /** An amount for the period. */
    SALARY,
    /** Something with a value that is not paid in money. */
    REWARD
  }

  public static PayDecision of(Standing standing, Manner manner) {
    return new PayDecision(standing.number(), manner);
  }
}
