package io.countersign.accounting;

import io.countersign.calendar.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pay period as accounting sees it; {@code closedAt} is null while it can still change. */
public record BookPeriod(Period period, @Nullable Instant closedAt)
    implements Comparable<BookPeriod> {

  @Override
  public int compareTo(BookPeriod other) {
    int byEnd = period.until().compareTo(other.period.until());
    return byEnd != 0 ? byEnd : period.compareTo(other.period);
  }
}
