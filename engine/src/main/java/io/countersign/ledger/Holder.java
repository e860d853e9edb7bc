package io.countersign.ledger;

import io.countersign.people.ParticipantId;
import java.util.Comparator;
import java.util.Currency;

/** Whose balance it is, and in which currency. */
public record Holder(ParticipantId who, Currency currency) implements Comparable<Holder> {

  @Override
  public int compareTo(Holder other) {
    return Comparator.comparing(Holder::who)
        .thenComparing(holder -> holder.currency().getCurrencyCode())
        .compare(this, other);
  }
}
