package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pay period, how far it has come, and who brought it there. */
public record PayPeriod(Period period, PeriodState state, Steps steps) {

  /** Who did something, when, and the content hash of the period's entries after it. */
  public record Mark(String by, Instant at, Digest content) {}

  /** The marks of the steps that were taken; null for those that were not, or hold no more. */
  public record Steps(@Nullable Mark calculated, @Nullable Mark approved, @Nullable Mark paid) {
    static final Steps NONE = new Steps(null, null, null);
  }

  /** The hash of what the period holds, which an approval names; null before a calculation. */
  public @Nullable Digest contentHash() {
    Mark last = steps.paid() != null ? steps.paid() : steps.calculated();
    return last == null ? null : last.content();
  }

  public boolean isClosed() {
    return state == PeriodState.PAID;
  }
}
