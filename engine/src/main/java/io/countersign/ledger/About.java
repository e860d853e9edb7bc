package io.countersign.ledger;

import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.time.LocalDate;

/** What a journal entry is about, and whom it concerns. */
public sealed interface About {

  ParticipantId who();

  Cause cause();

  /** The day it arose. */
  LocalDate on();

  /**
   * A change of what is owed for an earning.
   *
   * @param basis the plan version and the explanation of the whole amount that holds now
   */
  record OfEarning(EarningKey key, LocalDate on, Cause cause, Basis basis) implements About {
    @Override
    public ParticipantId who() {
      return key.who();
    }
  }

  /**
   * What an amount rests on: the digest of the plan version, the deal as it was known, and how the
   * amount is made.
   */
  record Basis(Digest plan, DealFacts deal, Explanation now) {}

  /** The settlement of what is payable when its period is locked. */
  record OfSettlement(ParticipantId who, LocalDate on, Cause cause) implements About {}

  /** A payment of what is due. */
  record OfPayout(ParticipantId who, LocalDate on, Cause cause) implements About {}

  /**
   * What is forgiven of what a draw advanced.
   *
   * @param key whose draw, and the period in which it was forgiven
   */
  record OfForgiveness(EarningKey key, LocalDate on, Cause cause) implements About {
    @Override
    public ParticipantId who() {
      return key.who();
    }
  }

  /** An amount that was granted or taken by hand. */
  record OfAdjustment(ParticipantId who, LocalDate on, Cause cause) implements About {}
}
