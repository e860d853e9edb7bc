package io.countersign.plans;

import org.jspecify.annotations.Nullable;

/**
 * A quantity added up per participant and period: what is counted, of whose deals, under which
 * condition, and by which weights (none: everything counts once).
 */
public record Measure(
    String id, Counted counted, Reach reach, Condition where, @Nullable String weights) {

  /** What of a deal is added up. */
  public enum Counted {
    AMOUNT,
    UNITS,
    DEALS
  }

  /** Whose deals count: the participant's own, or those of everybody below. */
  public enum Reach {
    DIRECT,
    ROLLUP
  }
}
