package io.countersign.approvals;

import java.time.LocalDate;

/**
 * That somebody may approve in the place of somebody else.
 *
 * @param group the group of which the other is
 * @param until the first day on which it no longer holds
 */
public record Delegation(String from, String to, String group, LocalDate first, LocalDate until) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(until);
  }
}
