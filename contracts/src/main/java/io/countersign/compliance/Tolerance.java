package io.countersign.compliance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody takes a finding as it is for a time.
 *
 * @param lastDay the last day on which it does not count
 */
public record Tolerance(String by, Instant at, String reason, LocalDate lastDay) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(lastDay);
  }
}
