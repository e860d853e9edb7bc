package io.countersign.plans;

import java.util.Set;

/**
 * What is taken back when a deal is cancelled within so many days of being won, the last day
 * included. Of several terms for one component the one with the shortest window that still holds
 * applies.
 */
public record ClawbackTerms(
    String id, String clause, int withinDays, Schedule schedule, Set<String> components) {

  /** How much is taken back. */
  public enum Schedule {
    /** All of it. */
    FULL,
    /** The part of the window that is still to come: (window - elapsed days) / window. */
    LINEAR
  }

  public ClawbackTerms {
    components = Set.copyOf(components);
  }
}
