package io.countersign.calendar;

import java.time.LocalDate;
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

  @Override
  public String toString() {
    return "from " + from + (until == null ? "" : " until " + until);
  }
}
