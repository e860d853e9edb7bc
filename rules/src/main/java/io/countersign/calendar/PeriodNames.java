package io.countersign.calendar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of the periods that were met, as millions of rows name the same few of them. */
final class PeriodNames {

  /** So many are remembered; nobody has as many periods. */
  private static final int MOST = 10_000;

  private final Map<Period, String> names = new ConcurrentHashMap<>();
  private final Map<String, Period> periods = new ConcurrentHashMap<>();

  String name(Period period) {
    String known = names.get(period);
    if (known == null) {
      known = period.spelled();
      remember(names, period, known);
    }
    return known;
  }

  /**
   * @throws IllegalArgumentException when the text names no period
   */
  Period parse(String name) {
    Period known = periods.get(name);
    if (known == null) {
      known = Period.read(name);
      remember(periods, name, known);
    }
    return known;
  }

  private static <K, V> void remember(Map<K, V> known, K key, V value) {
    if (known.size() < MOST) {
      known.put(key, value);
    }
  }
}
