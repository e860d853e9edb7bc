package io.countersign.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Periods that begin on listed days. Before the first and after the last of a list, and for a
 * cadence that has no list, periods have the length of the cadence in months; they are counted from
 * the ends of the list, or are those of the calendar year.
 *
 * @param periods for each listed cadence its periods in order, each beginning where the one before
 *     ends
 */
public record ListedCalendar(Map<Cadence, List<Period>> periods) implements FiscalCalendar {

  /**
   * @throws IllegalArgumentException when a list is empty or has a gap or an overlap
   */
  public ListedCalendar {
    periods = Map.copyOf(periods);
    for (List<Period> list : periods.values()) {
      if (list.isEmpty()) {
        throw new IllegalArgumentException("a list without periods");
      }
      for (int i = 1; i < list.size(); i++) {
        if (!list.get(i).from().equals(list.get(i - 1).until())) {
          throw new IllegalArgumentException(
              list.get(i) + " does not begin where " + list.get(i - 1) + " ends");
        }
      }
    }
  }

  /** The periods that begin on labelled days, the last until a day. */
  public static List<Period> beginning(Map<String, LocalDate> firstDays, LocalDate until) {
    NavigableMap<LocalDate, String> labels = new TreeMap<>();
    firstDays.forEach((label, day) -> labels.put(day, label));
    return labels.entrySet().stream()
        .map(
            entry -> {
              LocalDate next = labels.higherKey(entry.getKey());
              return new Period(entry.getValue(), entry.getKey(), next == null ? until : next);
            })
        .toList();
  }

  @Override
  public Period periodOf(Cadence cadence, LocalDate day) {
    List<Period> list = periods.getOrDefault(cadence, List.of());
    if (list.isEmpty()) {
      return cadence.periodOf(day);
    }
    LocalDate first = list.get(0).from();
    LocalDate end = list.get(list.size() - 1).until();
    if (day.isBefore(first)) {
      return outside(cadence, first, day);
    }
    if (!day.isBefore(end)) {
      return outside(cadence, end, day);
    }
    return list.stream().filter(p -> p.contains(day)).findFirst().orElseThrow();
  }

  /**
   * A stretch of the cadence's length, counted from an end of the list, called by its first day.
   */
  private static Period outside(Cadence cadence, LocalDate anchor, LocalDate day) {
    ChronoUnit unit = cadence == Cadence.WEEK ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
    int length = Math.max(1, cadence.months());
    long nth = Math.floorDiv(unit.between(anchor, day), length) - 1; // or later: months differ
    while (!anchor.plus((nth + 1) * length, unit).isAfter(day)) {
      nth++;
    }
    LocalDate from = anchor.plus(nth * length, unit);
    return new Period(from.toString(), from, anchor.plus((nth + 1) * length, unit));
  }

  @Override
  public Optional<Period> labelled(String label) {
    return Stream.of(Cadence.values())
        .flatMap(cadence -> periods.getOrDefault(cadence, List.of()).stream())
        .filter(period -> period.label().equals(label))
        .findFirst()
        .or(() -> Period.gregorian(label).filter(this::hasUnlisted));
  }

  private boolean hasUnlisted(Period period) {
    return Stream.of(Cadence.values())
        .anyMatch(cadence -> periodOf(cadence, period.from()).equals(period));
  }
}
