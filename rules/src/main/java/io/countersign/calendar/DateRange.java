package io.countersign.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from one (included) until another (excluded); without an end it never stops. */
public record DateRange(LocalDate from, @Nullable LocalDate until) {

  /**
   * @throws IllegalArgumentException when the range would hold no day
   */
  public DateRange {
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("from " + from + " until " + until + " holds no day");
    }
  }

  public static DateRange from(LocalDate from) {
    return new DateRange(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  public boolean overlaps(DateRange other) {
    return (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until));
  }

  /**
   * The day after the last.
   *
   * @throws IllegalStateException when the range never stops
   */
  public LocalDate end() {
    if (until == null) {
      throw new IllegalStateException(this + " has no end");
    }
    return until;
  }

  /** The days that both ranges have; empty when they share none. */
  public Optional<DateRange> shared(DateRange other) {
    LocalDate start = from.isBefore(other.from) ? other.from : from;
    LocalDate stop =
        until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
    return overlaps(other) ? Optional.of(new DateRange(start, stop)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "from " + from + (until == null ? "" : " until " + until);
  }
}
