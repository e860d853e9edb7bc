package io.countersign.publishing;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import java.util.List;

/**
 * A published version and the days on which it holds: its own effective range, cut off where a
 * later version of the same plan starts.
 */
public record PlanInForce(PublishedPlan published, DateRange during) {

  /** The periods of the plan's own cadence that it answers for, in order. */
  public List<Period> periods() {
    return published
        .plan()
        .head()
        .period()
        .periodsIn(during.from(), PublishedPlans.end(during));
  }
}
