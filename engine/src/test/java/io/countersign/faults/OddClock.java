package io.countersign.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks that do not tell the time. */
final class OddClock extends Clock {

  private static final int HOUR = 3_600;

  private final InstantSource source;

  private OddClock(InstantSource source) {
    this.source = source;
  }

  /** Up to an hour fast or slow, and another time at each look. */
  static Clock jumping(Random random) {
    InstantSource time = Clock.systemUTC();
    return new OddClock(
        () -> time.instant().plusSeconds(random.nextInt(2 * HOUR + 1) - (long) HOUR));
  }

  /** Goes on by a step at each look, whatever time passes. */
  static Clock stepping(Instant start, Duration step) {
    AtomicLong looks = new AtomicLong();
    return new OddClock(() -> start.plus(step.multipliedBy(looks.getAndIncrement())));
  }

  @Override
  public Instant instant() {
    return source.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nothing here asks for " + zone);
  }
}
