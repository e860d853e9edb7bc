package io.countersign.accruals;

import io.countersign.calendar.Period;
import io.countersign.ledger.PayCycle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The pay periods of a group that still take entries. What belongs to a closed period goes into the
 * earliest of them.
 */
public record PostingPeriods(List<PayCycle> open) {

  /**
   * @throws IllegalArgumentException when none is open
   */
  public PostingPeriods {
    if (open.isEmpty()) {
      throw new IllegalArgumentException("no pay period takes entries");
    }
    open = List.copyOf(new TreeSet<>(open));
  }

  public PostingPeriods(Collection<PayCycle> open) {
    this(List.copyOf(open));
  }

  /** The end of the last of them. */
  LocalDate until() {
    return open.get(open.size() - 1).period().until();
  }

  /** Where an earning of a plan's period is posted: where that period's last day lies, if open. */
  public PayCycle of(Period origin) {
    for (PayCycle cycle : open) {
      if (cycle.period().contains(origin.lastDay())) {
        return cycle;
      }
    }
    return open.get(0);
  }
}
