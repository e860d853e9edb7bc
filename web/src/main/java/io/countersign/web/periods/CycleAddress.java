package io.countersign.web.periods;

import io.countersign.ledger.PayCycle;
import io.countersign.web.problems.Missing;

/** The part of an address that names a pay period of a group. */
final class CycleAddress {

  private CycleAddress() {}

  static PayCycle parse(String name) {
    try {
      return PayCycle.parse(name.strip());
    } catch (IllegalArgumentException e) {
      throw new Missing("period '" + name + "'", "Choose one from the list, or open it there.");
    }
  }
}
