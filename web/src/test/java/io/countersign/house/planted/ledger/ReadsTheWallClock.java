package io.countersign.house.planted.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** Asks the machine for the time, once in each way there is. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
public final class ReadsTheWallClock {
  LocalDate today() {
    return LocalDate.now();
  }

  LocalDate elsewhere(ZoneId zone) {
    return LocalDate.now(zone);
  }

  Supplier<Instant> later() {
    return Instant::now;
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }

  Clock machine() {
    return Clock.systemUTC();
  }
}
