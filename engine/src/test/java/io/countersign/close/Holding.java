package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.payouts.HoldReason;
import io.countersign.people.ParticipantId;
import java.util.HashMap;
import java.util.Map;

/** Whose pay is on hold, for tests that want some. */
final class Holding implements HoldReason {

  private final Map<PayCycle, Map<ParticipantId, String>> all = new HashMap<>();

  void put(PayCycle cycle, Map<ParticipantId, String> held) {
    all.put(cycle, held);
  }

  void remove(PayCycle cycle) {
    all.remove(cycle);
  }

  void clear() {
    all.clear();
  }

  @Override
  public Map<ParticipantId, String> of(PayCycle cycle) {
    return all.getOrDefault(cycle, Map.of());
  }
}
