package io.countersign.bench;

import io.countersign.bench.facts.PayLine;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cents of every participant in every period by every component, and how many lines made it.
 */
final class Totals {

  /** What a total is of. */
  private record Cell(ParticipantId who, Period period, String component) {}

  private final Map<Cell, Long> cents = new HashMap<>();
  private final Map<String, Integer> linesOf = new HashMap<>();

  static Totals of(List<Earning> earnings) {
    Totals totals = new Totals();
    for (Earning earning : earnings) {
      totals.add(
          new Cell(earning.key().who(), earning.key().period(), earning.key().component()),
          earning.amount().minor());
    }
    return totals;
  }

  static Totals of(HandWritten hand, List<Period> periods) {
    Totals totals = new Totals();
    Book book = hand.book();
    for (int line = 0; line < book.size(); line++) {
      totals.add(
          new Cell(
              hand.staff().id(book.who(line)),
              periods.get(book.month(line)),
              HandWritten.COMPONENTS.get(book.component(line))),
          book.cents(line));
    }
    return totals;
  }

  static Totals of(List<PayLine> pay, List<Period> periods) {
    Totals totals = new Totals();
    for (PayLine line : pay) {
      totals.add(
          new Cell(new ParticipantId(line.who()), periods.get(line.month()), line.component()),
          line.cents());
    }
    return totals;
  }

  /** Only what one component pays, without the number of its lines. */
  Totals only(String component) {
    Totals totals = new Totals();
    cents.forEach(
        (cell, amount) -> {
          if (cell.component().equals(component)) {
            totals.cents.put(cell, amount);
          }
        });
    return totals;
  }

  /** Takes some earnings out and others in. */
  void replace(List<Earning> gone, List<Earning> now) {
    for (Earning earning : gone) {
      Cell cell = new Cell(earning.key().who(), earning.key().period(), earning.key().component());
      add(cell, -earning.amount().minor());
      linesOf.merge(cell.component(), -2, Integer::sum);
      cents.remove(cell, 0L);
    }
    Totals of = of(now);
    of.cents.forEach((cell, amount) -> cents.merge(cell, amount, Math::addExact));
    of.linesOf.forEach((component, count) -> linesOf.merge(component, count, Integer::sum));
    linesOf.values().removeIf(count -> count == 0);
  }

  int lines() {
    return linesOf.values().stream().mapToInt(count -> count).sum();
  }

  int cells() {
    return cents.size();
  }

  /** Every total that is not the same to the cent, and the number of lines when that differs. */
  List<String> differences(Totals other) {
    List<String> differences = new ArrayList<>();
    if (!linesOf.equals(other.linesOf)) {
      differences.add("lines here " + linesOf + ", there " + other.linesOf);
    }
    cents.forEach(
        (cell, amount) -> {
          Long there = other.cents.get(cell);
          if (!amount.equals(there)) {
            differences.add(cell + ": " + amount + " cents here, " + there + " there");
          }
        });
    other.cents.forEach(
        (cell, amount) -> {
          if (!cents.containsKey(cell)) {
            differences.add(cell + ": nothing here, " + amount + " cents there");
          }
        });
    return differences;
  }

  private void add(Cell cell, long amount) {
    cents.merge(cell, amount, Math::addExact);
    linesOf.merge(cell.component(), 1, Integer::sum);
  }
}
