package io.countersign.people;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Somebody who can earn, and the currency of the pay (null: that of the plan). */
public record Participant(ParticipantId id, String name, @Nullable Currency paidIn) {

  /** Somebody paid in the plan's currency. */
  public Participant(ParticipantId id, String name) {
    this(id, name, null);
  }
}
