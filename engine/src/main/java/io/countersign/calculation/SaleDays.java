package io.countersign.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How many sales every day has, and whether deals came by day; with that, what is read again is
 * told in stretches of days that rise, without holding much of it.
 */
final class SaleDays {

  private final NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
  private LocalDate latest = LocalDate.MIN;
  private boolean byDay = true;

  /** Reads all deals once more and tells what each of them sold. */
  interface Reader {
    void read(Consumer<List<Sold>> told);
  }

  /** Counts what one deal sold. */
  void add(List<Sold> sold) {
    for (Sold one : sold) {
      counts.merge(one.on(), 1, Integer::sum);
    }
    LocalDate first = first(sold);
    byDay &= !first.isBefore(latest);
    latest = first;
  }

  private static LocalDate first(List<Sold> sold) {
    return sold.stream().map(Sold::on).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * Tells all sales in stretches of whole days that rise; inside a stretch they are in no order.
   *
   * @param most so many sales are held at once, unless one day has more
   */
  void inOrder(Reader deals, int most, Consumer<List<Sold>> stretch) {
    if (byDay) {
      asTheyCome(deals, most, stretch);
      return;
    }
    LocalDate from = LocalDate.MIN;
    int held = 0;
    for (Map.Entry<LocalDate, Integer> day : counts.entrySet()) {
      if (held > 0 && held + day.getValue() > most) {
        only(deals, from, day.getKey(), stretch);
        from = day.getKey();
        held = 0;
      }
      held += day.getValue();
    }
    only(deals, from, LocalDate.MAX, stretch);
  }

  /** The sales from a day until another. */
  private static void only(
      Reader deals, LocalDate from, LocalDate until, Consumer<List<Sold>> stretch) {
    List<Sold> found = new ArrayList<>();
    deals.read(
        sold -> {
          for (Sold one : sold) {
            if (!one.on().isBefore(from) && one.on().isBefore(until)) {
              found.add(one);
            }
          }
        });
    stretch.accept(found);
  }

  /** No deal sells anything before the first day of the deal before. */
  private static void asTheyCome(Reader deals, int most, Consumer<List<Sold>> stretch) {
    NavigableMap<LocalDate, List<Sold>> held = new TreeMap<>();
    int[] size = {0};
    deals.read(
        sold -> {
          LocalDate first = first(sold);
          if (size[0] >= most && held.firstKey().isBefore(first)) {
            size[0] -= told(held.headMap(first, false), stretch);
          }
          for (Sold one : sold) {
            held.computeIfAbsent(one.on(), day -> new ArrayList<>()).add(one);
          }
          size[0] += sold.size();
        });
    told(held, stretch);
  }

  /** Tells the sales of some days, which are then held no longer; returns how many. */
  private static int told(NavigableMap<LocalDate, List<Sold>> days, Consumer<List<Sold>> stretch) {
    List<Sold> all = new ArrayList<>();
    days.values().forEach(all::addAll);
    days.clear();
    stretch.accept(all);
    return all.size();
  }
}
