package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The credits of all sales, one after the other in flat rows, and where every measure stands in the
 * end. Sales outside the periods have none.
 */
final class Credits {

  private final Grid grid;
  private final long[] starts;
  private final long[] untils;
  private final BigDecimal[] totals;
  private final long[] deals;

  private final List<Sold> sales;
  private final DealDecision[][] decisions;
  private final BitSet cancelled = new BitSet();
  private final int[] ends;
  private int[] slots;
  private BigDecimal[] amounts;
  private int size;

  private Credits(Grid grid, List<Period> periods, List<Sold> sales) {
    this.sales = sales;
    this.grid = grid;
    starts = periods.stream().mapToLong(period -> period.from().toEpochDay()).toArray();
    untils = periods.stream().mapToLong(period -> period.until().toEpochDay()).toArray();
    totals = new BigDecimal[grid.size()];
    Arrays.fill(totals, BigDecimal.ZERO);
    deals = new long[totals.length];
    decisions = new DealDecision[sales.size()][];
    ends = new int[sales.size() + 1];
    slots = new int[Math.addExact(sales.size() * 4, 16)];
    amounts = new BigDecimal[slots.length];
  }

  static Credits of(List<Sold> sales, Crediting crediting, Grid grid, List<Period> periods) {
    Credits credits = new Credits(grid, periods, sales);
    for (int sale = 0; sale < credits.decisions.length; sale++) {
      credits.add(sale, sales.get(sale), crediting);
    }
    return credits;
  }

  private void add(int sale, Sold sold, Crediting crediting) {
    decisions[sale] = crediting.decisions(sold);
    int period = period(sold.on());
    if (period >= 0) {
      crediting.each(
          sold,
          decisions[sale],
          (who, measure, credit) -> add(grid.slot(who, period, measure), credit, sold.isWin()));
    }
    ends[sale + 1] = size;
    cancelled.set(sale, sold.history().cancelled().isPresent());
  }

  private void add(int slot, BigDecimal credit, boolean win) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size + size / 2);
      amounts = Arrays.copyOf(amounts, slots.length);
    }
    slots[size] = slot;
    amounts[size] = credit;
    size++;
    totals[slot] = totals[slot].add(credit);
    deals[slot] += win ? 1 : 0;
  }

  /** The number of the period that holds the day, or -1. */
  int period(LocalDate day) {
    int found = Arrays.binarySearch(starts, day.toEpochDay());
    int period = found >= 0 ? found : -found - 2;
    return period >= 0 && day.toEpochDay() < untils[period] ? period : -1;
  }

  /** Where a measure stands in the end. */
  Attainment.Total total(Measure measure, int slot) {
    return new Attainment.Total(measure.id(), totals[slot], deals[slot]);
  }

  Sold sold(int sale) {
    return sales.get(sale);
  }

  boolean isCancelled(int sale) {
    return cancelled.get(sale);
  }

  DealDecision[] decisions(int sale) {
    return decisions[sale];
  }

  /** The first credit of a sale. */
  int first(int sale) {
    return ends[sale];
  }

  /** The end of a sale's credits. */
  int end(int sale) {
    return ends[sale + 1];
  }

  int slot(int credit) {
    return slots[credit];
  }

  BigDecimal amount(int credit) {
    return amounts[credit];
  }
}
