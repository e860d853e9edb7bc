package io.countersign.deals;

import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one deal, in the order it was learned. A source may tell the same deal again
 * ({@link Opened}, {@link Won}, {@link Lost}): the last telling holds. Amendments hold from their
 * day on, in the order of their days; of several cancellations the earliest counts.
 */
public record DealHistory(DealId deal, List<DealEvent> events) {

  /**
   * @throws IllegalArgumentException when an event belongs to another deal
   */
  public DealHistory {
    events = List.copyOf(events);
    for (DealEvent event : events) {
      if (!event.deal().equals(deal)) {
        throw new IllegalArgumentException(event + " is not of deal " + deal);
      }
    }
  }

  /** How the deal was won, unless the last telling is that it is open or lost. */
  public Optional<Won> won() {
    for (int i = events.size() - 1; i >= 0; i--) {
      DealEvent event = events.get(i);
      if (event instanceof Won won) {
        return Optional.of(won);
      }
      if (event instanceof Opened || event instanceof Lost) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  public List<Amended> amendments() {
    List<Amended> amendments = new ArrayList<>();
    for (DealEvent event : events) {
      if (event instanceof Amended amended) {
        amendments.add(amended);
      }
    }
    amendments.sort(Comparator.comparing(Amended::on));
    return amendments;
  }

  public Optional<Cancelled> cancelled() {
    Cancelled first = null;
    for (DealEvent event : events) {
      if (event instanceof Cancelled cancelled
          && (first == null || cancelled.on().isBefore(first.on()))) {
        first = cancelled;
      }
    }
    return Optional.ofNullable(first);
  }

  public Optional<Signed> signed() {
    Signed first = null;
    for (DealEvent event : events) {
      if (event instanceof Signed signed && (first == null || signed.on().isBefore(first.on()))) {
        first = signed;
      }
    }
    return Optional.ofNullable(first);
  }
}
