package io.countersign.house.planted.ledger;

import java.time.Clock;
import java.time.Instant;

/** Asks the clock it was given: no gate may catch it. */
public record ReadsAGivenClock(Clock clock) {
  Instant now() {
    return Instant.now(clock);
  }
}
