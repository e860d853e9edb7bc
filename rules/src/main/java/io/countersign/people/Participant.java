package io.countersign.people;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can earn.
 *
 * @param paidIn the currency of the pay; null for that of the plan
 * @param group with whom they are paid
 */
public record Participant(
    ParticipantId id, String name, @Nullable Currency paidIn, PayGroup group) {

  /** Somebody paid in the plan's currency, with everybody else. */
  public Participant(ParticipantId id, String name) {
    this(id, name, null);
  }

  /** Somebody paid with everybody else. */
  public Participant(ParticipantId id, String name, @Nullable Currency paidIn) {
    this(id, name, paidIn, PayGroup.EVERYBODY);
  }
}
