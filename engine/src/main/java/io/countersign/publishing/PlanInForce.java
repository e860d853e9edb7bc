package io.countersign.publishing;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.time.LocalDate;
import java.util.List;

/**
 * A published version and the days on which it holds: its own effective range, cut off where a
 * later version of the same plan starts.
 */
public record PlanInForce(PublishedPlan published, DateRange during) {

  /** The version as it holds: the same document, effective only on these days. */
  public PlanVersion version() {
    PlanVersion version = published.version();
    Plan plan = version.plan();
    Plan.Head head = plan.head();
    Plan held =
        new Plan(
            new Plan.Head(
                head.name(), head.title(), head.version(), during, head.period(), head.ways()),
            plan.money(),
            plan.measures(),
            plan.weights(),
            plan.quotas(),
            plan.components(),
            plan.clawback(),
            plan.shown());
    return new PlanVersion(version.document(), held, version.digest());
  }

  /**
   * The periods of the plan's own cadence that are over by a day, in order. A plan with clawback
   * terms goes on answering for cancellations after it has ended.
   */
  public List<Period> periods(LocalDate until) {
    Plan plan = published.plan();
    LocalDate end = PublishedPlans.end(during);
    boolean goesOn = !plan.clawback().isEmpty() || until.isBefore(end);
    return plan.head().periodsIn(during.from(), goesOn ? until : end).stream()
        .filter(period -> !period.until().isAfter(until))
        .toList();
  }
}
