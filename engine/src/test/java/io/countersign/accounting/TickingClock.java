package io.countersign.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by a second whenever it is looked at. */
final class TickingClock extends Clock {

  private Instant now = Instant.parse("2018-01-02T08:00:00Z");

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    now = now.plusSeconds(1);
    return now;
  }
}
