package io.countersign.accounting;

import io.countersign.people.ParticipantId;
import java.util.Comparator;
import java.util.Currency;

/** What one cost is kept for: the contract, whose pay it is, and by which component. */
public record CostKey(String deal, ParticipantId who, Component of, Currency currency)
    implements Comparable<CostKey> {

  /** A component of a plan. */
  public record Component(String plan, String id) {}

  @Override
  public int compareTo(CostKey other) {
    return Comparator.comparing(CostKey::deal)
        .thenComparing(CostKey::who)
        .thenComparing(key -> key.of().plan())
        .thenComparing(key -> key.of().id())
        .thenComparing(key -> key.currency().getCurrencyCode())
        .compare(this, other);
  }
}
