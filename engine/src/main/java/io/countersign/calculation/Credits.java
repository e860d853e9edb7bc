package io.countersign.calculation;

import io.countersign.calculation.Crediting.Credit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of all sales, one after the other in flat rows, and what every measure comes to in
 * every cell. Sales outside the cells have none. All credits of one slot in one sale stand
 * together.
 */
final class Credits {

  private final Grid grid;
  private final Cells cells;
  private final BigDecimal[] totals;
  private final long[] deals;

  private final List<Sold> sales;
  private final DealDecision[][] decisions;
  private final BitSet cancelled = new BitSet();
  private final int[] ends;
  private int[] slots;
  private BigDecimal[] amounts;
  private int @Nullable [] lines;
  private BigDecimal @Nullable [] shares;
  private int size;

  private Credits(Grid grid, Cells cells, List<Sold> sales) {
    this.sales = sales;
    this.grid = grid;
    this.cells = cells;
    totals = new BigDecimal[grid.size()];
    Arrays.fill(totals, BigDecimal.ZERO);
    deals = new long[totals.length];
    decisions = new DealDecision[sales.size()][];
    ends = new int[sales.size() + 1];
    slots = new int[Math.addExact(sales.size() * 4, 16)];
    amounts = new BigDecimal[slots.length];
  }

  static Credits of(List<Sold> sales, Crediting crediting, Grid grid, Cells cells) {
    Credits credits = new Credits(grid, cells, sales);
    for (int sale = 0; sale < credits.decisions.length; sale++) {
      credits.add(sale, sales.get(sale), crediting);
    }
    return credits;
  }

  private void add(int sale, Sold sold, Crediting crediting) {
    decisions[sale] = crediting.decisions(sold);
    int cell = cells.of(sold.on());
    if (cell >= 0) {
      List<Credit> all = crediting.credits(sold, decisions[sale]);
      if (all.size() > 1) {
        all.sort((a, b) -> Integer.compare(slot(a, cell), slot(b, cell)));
      }
      int first = size;
      for (Credit credit : all) {
        add(slot(credit, cell), credit, sold, first);
      }
    }
    ends[sale + 1] = size;
    cancelled.set(sale, sold.history().cancelled().isPresent());
  }

  private int slot(Credit credit, int cell) {
    return grid.slot(credit.who(), cell, credit.measure());
  }

  private void add(int slot, Credit credit, Sold sold, int first) {
    if (sold.telling().counts() != Sold.Counts.AT_ORIGINAL_RATE) {
      totals[slot] = totals[slot].add(credit.quantity());
      boolean again = size > first && slots[size - 1] == slot;
      deals[slot] += sold.isWin() && !again ? 1 : 0;
    }
    if (size > first
        && slots[size - 1] == slot
        && lineOf(size - 1) == credit.line()
        && share(size - 1).compareTo(credit.share()) == 0) {
      amounts[size - 1] = amounts[size - 1].add(credit.quantity());
      return;
    }
    if (size == slots.length) {
      grow();
    }
    slots[size] = slot;
    amounts[size] = credit.quantity();
    if (credit.line() != Crediting.WHOLE_SALE) {
      lines = lines == null ? new int[slots.length] : lines;
      lines[size] = credit.line() + 1;
    }
    if (credit.share().compareTo(BigDecimal.ONE) != 0) {
      shares = shares == null ? new BigDecimal[slots.length] : shares;
      shares[size] = credit.share();
    }
    size++;
  }

  private void grow() {
    slots = Arrays.copyOf(slots, size + size / 2);
    amounts = Arrays.copyOf(amounts, slots.length);
    lines = lines == null ? null : Arrays.copyOf(lines, slots.length);
    shares = shares == null ? null : Arrays.copyOf(shares, slots.length);
  }

  Cells cells() {
    return cells;
  }

  /** What a measure of deals comes to in a slot, exact. */
  BigDecimal total(int slot) {
    return totals[slot];
  }

  /** How many deals were won in a slot. */
  long deals(int slot) {
    return deals[slot];
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

  /** The line of the sale that a credit is for, or {@link Crediting#WHOLE_SALE}. */
  int lineOf(int credit) {
    return lines == null ? Crediting.WHOLE_SALE : lines[credit] - 1;
  }

  /** The part of the pay for a credit that its participant gets. */
  BigDecimal share(int credit) {
    BigDecimal share = shares == null ? null : shares[credit];
    return share == null ? BigDecimal.ONE : share;
  }
}
