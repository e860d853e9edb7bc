package io.countersign.ledger;

import io.countersign.calendar.Period;
import io.countersign.people.PayGroup;
import java.util.Comparator;

/** A pay period of a pay group: what is calculated, approved, locked and paid as one. */
public record PayCycle(PayGroup group, Period period) implements Comparable<PayCycle> {

  private static final char SEPARATOR = ':';

  /** The cycle of a period for everybody who is in no other group. */
  public static PayCycle of(Period period) {
    return new PayCycle(PayGroup.EVERYBODY, period);
  }

  /**
   * Reads the {@link #name} of a cycle.
   *
   * @throws IllegalArgumentException when the text names none
   */
  public static PayCycle parse(String name) {
    int at = name.indexOf(SEPARATOR);
    return at < 0
        ? of(Period.parse(name))
        : new PayCycle(new PayGroup(name.substring(0, at)), Period.parse(name.substring(at + 1)));
  }

  /**
   * What identifies the cycle wherever it is stored or sent: the name of the period, after that of
   * the group and a colon unless it is everybody's: {@code 2026-Q1}, {@code emea:2026-03}.
   */
  public String name() {
    return prefix() + period.name();
  }

  /** What people call it: {@code 2026-Q1}, {@code emea:2026-03}. */
  @Override
  public String toString() {
    return prefix() + period;
  }

  @Override
  public int compareTo(PayCycle other) {
    return Comparator.comparing(PayCycle::period)
        .thenComparing(PayCycle::group)
        .compare(this, other);
  }

  private String prefix() {
    return group.equals(PayGroup.EVERYBODY) ? "" : group.name() + SEPARATOR;
  }
}
