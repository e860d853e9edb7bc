package io.countersign.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A limit of tries per key within a sliding window, held in memory. */
final class Tries {

  private static final int KEYS_BEFORE_CLEANING = 10_000;

  private final int limit;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  Tries(int limit, Duration window, Clock clock) {
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  /** Takes one try; false when none is left, and then the refused try does not count. */
  synchronized boolean take(String key) {
    if (taken.size() > KEYS_BEFORE_CLEANING) {
      taken.values().removeIf(times -> recent(times).isEmpty());
    }
    var times = recent(taken.computeIfAbsent(key, k -> new ArrayDeque<>()));
    return times.size() < limit && times.add(clock.instant());
  }

  /** Gives the last try back: it was a right one. */
  synchronized void giveBack(String key) {
    var times = taken.get(key);
    if (times != null) {
      times.pollLast();
    }
  }

  private Deque<Instant> recent(Deque<Instant> times) {
    var oldest = clock.instant().minus(window);
    times.removeIf(time -> !time.isAfter(oldest));
    return times;
  }
}
