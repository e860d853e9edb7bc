package io.countersign.compliance;

import java.time.Instant;
import java.util.List;

/**
 * One time that everything was looked at, and what was different from the time before.
 *
 * @param found how much was found in all
 * @param fresh what was not there before
 * @param gone what is not there any more
 */
public record Inspection(
    long id, Instant started, String by, int found, List<Finding> fresh, List<Finding> gone) {

  public Inspection {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /** Whether nothing was different. */
  public boolean unchanged() {
    return fresh.isEmpty() && gone.isEmpty();
  }
}
