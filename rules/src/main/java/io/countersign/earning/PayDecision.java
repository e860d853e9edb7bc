package io.countersign.earning;

import io.countersign.attainment.Standing;

/** How a standing is paid. */
public record PayDecision(int standing, Manner manner) {

  /** The manner of pay. */
  public enum Manner {
    /** Each slice of the measure at the rate of its own tier. */
    BY_SLICES,
    /** The whole measure at the rate of the tier it reaches. */
    AS_A_WHOLE,
    /** A fixed amount. */
    BONUS
  }

  public static PayDecision bySlices(Standing standing) {
    return new PayDecision(standing.number(), Manner.BY_SLICES);
  }

  public static PayDecision asAWhole(Standing standing) {
    return new PayDecision(standing.number(), Manner.AS_A_WHOLE);
  }

  public static PayDecision bonus(Standing standing) {
    return new PayDecision(standing.number(), Manner.BONUS);
  }
}
