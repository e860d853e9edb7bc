package io.countersign.publishing;

import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.time.Instant;

/** A plan version that is published and never changes again: by whom and when. */
public record PublishedPlan(PlanVersion version, String publishedBy, Instant publishedAt) {

  public Plan plan() {
    return version.plan();
  }

  public Digest digest() {
    return version.digest();
  }

  /** The name and version, such as {@code plan-a version 2}. */
  public String label() {
    return label(plan());
  }

  DateRange effective() {
    return plan().head().effective();
  }

  static String label(Plan plan) {
    return plan.name() + " version " + plan.head().version();
  }
}
