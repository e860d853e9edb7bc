package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The journal up to the line that was the last one when this was made. A deal is told where its
 * first line stands, with all others of it; two bits a line say which lines those are.
 */
final class JournalSnapshot implements Supplier<Stream<DealHistory>> {

  private static final int PAGE = 5_000;

  /** So many deals are asked for at once. */
  private static final int DEALS = 500;

  private final JournalTable table;
  private final int last;

  /** First lines of deals that have more. */
  private final BitSet more = new BitSet();

  /** Lines that are not the first of their deal. */
  private final BitSet later = new BitSet();

  JournalSnapshot(JournalTable table) {
    this.table = table;
    last = Math.toIntExact(table.last());
    Marks marks = new Marks();
    table.eachByDeal(marks::take);
    marks.end();
  }

  /** Marks the lines of one deal after the other. */
  private final class Marks {

    private String deal = "";
    private int first;
    private final List<Integer> others = new ArrayList<>();

    void take(String of, long number) {
      if (number > last) {
        return;
      }
      int line = Math.toIntExact(number);
      if (first == 0 || !of.equals(deal)) {
        end();
        deal = of;
        first = line;
      } else {
        others.add(Math.max(first, line));
        first = Math.min(first, line);
      }
    }

    void end() {
      if (!others.isEmpty()) {
        more.set(first);
        others.forEach(later::set);
        others.clear();
      }
    }
  }

  @Override
  public Stream<DealHistory> get() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new ReadAhead<>(last, PAGE, this::between), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private List<DealHistory> between(int from, int until) {
    Map<DealId, @Nullable DealHistory> deals = new LinkedHashMap<>();
    for (JournalLine line : table.between(from, until)) {
      int number = Math.toIntExact(line.number());
      DealEvent event = line.event();
      if (!later.get(number)) {
        deals.put(
            event.deal(), more.get(number) ? null : new DealHistory(event.deal(), List.of(event)));
      }
    }
    List<DealId> longer = deals.keySet().stream().filter(deal -> deals.get(deal) == null).toList();
    for (int i = 0; i < longer.size(); i += DEALS) {
      Set<DealId> some = Set.copyOf(longer.subList(i, Math.min(i + DEALS, longer.size())));
      Map<DealId, List<DealEvent>> events = new LinkedHashMap<>();
      for (JournalLine line : table.of(some)) {
        if (line.number() <= last) {
          DealEvent event = line.event();
          events.computeIfAbsent(event.deal(), deal -> new ArrayList<>(2)).add(event);
        }
      }
      events.forEach((deal, told) -> deals.put(deal, new DealHistory(deal, told)));
    }
    List<DealHistory> told = new ArrayList<>(deals.size());
    for (DealHistory deal : deals.values()) {
      if (deal != null) {
        told.add(deal);
      }
    }
    return told;
  }
}
