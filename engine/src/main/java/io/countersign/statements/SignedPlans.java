package io.countersign.statements;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import java.time.LocalDate;
import java.util.Map;

/** What participants have signed of plans. Who keeps the letters knows; the books only ask. */
public interface SignedPlans {

  /** Nobody has signed, and nobody asks for it. */
  SignedPlans NONE =
      new SignedPlans() {
        @Override
        public boolean asked(PayCycle cycle) {
          return false;
        }

        @Override
        public Map<Key, Letter> letters() {
          return Map.of();
        }

        @Override
        public String told() {
          return "";
        }
      };

  /** Whether the company asks for signed plans in a period. */
  boolean asked(PayCycle cycle);

  /** Every letter that both sides signed. */
  Map<Key, Letter> letters();

  /** How far all this has come: as long as it is the same, nothing else was told. */
  String told();

  /** Somebody's plan version. */
  record Key(ParticipantId who, String plan, int version) {}

  /**
   * A plan letter that both sides signed.
   *
   * @param number what the letter is found by
   * @param on the day of its last signature
   * @param signature the digest of the value of its last signature
   */
  record Letter(String number, LocalDate on, Digest signature) {}
}
