package io.countersign.accounting;

import io.countersign.calendar.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pay period as accounting sees it, over all pay groups that have it.
 *
 * @param closedAt when the last of them was closed; null while something can still be posted
 * @param paid whether all of them are paid, so that nothing at all is added any more
 */
public record BookPeriod(Period period, @Nullable Instant closedAt, boolean paid)
    implements Comparable<BookPeriod> {

  /** A period that is paid when it is closed. */
  public BookPeriod(Period period, @Nullable Instant closedAt) {
    this(period, closedAt, closedAt != null);
  }

  @Override
  public int compareTo(BookPeriod other) {
    int byEnd = period.until().compareTo(other.period.until());
    return byEnd != 0 ? byEnd : period.compareTo(other.period);
  }
}
