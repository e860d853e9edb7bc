package io.countersign.calculation;

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
  private final Decimals totals;
  private final int[] deals;
  private final int[] scales;

  private final List<Sold> sales;
  private final DealDecision[][] decisions;
  private final BitSet cancelled = new BitSet();
  private final int[] ends;
  private int[] slots;
  private final Decimals amounts;
  private int @Nullable [] lines;
  private BigDecimal @Nullable [] shares;
  private long[] bySlot = new long[16];
  private int size;

  private Credits(Grid grid, Cells cells, List<Sold> sales) {
    this.sales = sales;
    this.grid = grid;
    this.cells = cells;
    totals = new Decimals(grid.size());
    deals = new int[grid.size()];
    scales = new int[grid.measures()];
    decisions = new DealDecision[sales.size()][];
    ends = new int[sales.size() + 1];
    slots = new int[Math.addExact(sales.size() * 4, 16)];
    amounts = new Decimals(slots.length);
  }

  static Credits of(List<Sold> sales, Crediting crediting, Grid grid, Cells cells) {
    Credits credits = new Credits(grid, cells, sales);
    Portions portions = new Portions();
    Sharers sharers = new Sharers();
    for (int sale = 0; sale < credits.decisions.length; sale++) {
      Sold sold = sales.get(sale);
      credits.decisions[sale] = crediting.decisions(sold);
      int cell = cells.of(sold.on());
      if (cell >= 0) {
        crediting.credits(sold, credits.decisions[sale], portions, sharers);
        credits.add(sold, cell, portions);
      }
      credits.ends[sale + 1] = credits.size;
      credits.cancelled.set(sale, sold.history().cancelled().isPresent());
    }
    return credits;
  }

  /** Adds the portions by slot; those of one slot keep their order. */
  private void add(Sold sold, int cell, Portions portions) {
    int count = portions.size();
    if (bySlot.length < count) {
      bySlot = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      int slot = grid.slot(portions.who(i), cell, portions.measure(i));
      bySlot[i] = ((long) slot << Integer.SIZE) | i;
    }
    Arrays.sort(bySlot, 0, count);
    int first = size;
    for (int i = 0; i < count; i++) {
      add((int) (bySlot[i] >>> Integer.SIZE), portions, (int) bySlot[i], sold, first);
    }
  }

  private void add(int slot, Portions portions, int portion, Sold sold, int first) {
    if (size == slots.length) {
      grow();
    }
    amounts.set(size, portions.quantity(portion));
    boolean again = size > first && slots[size - 1] == slot;
    if (sold.telling().counts() != Sold.Counts.AT_ORIGINAL_RATE) {
      totals.add(slot, amounts, size);
      deals[slot] += sold.isWin() && !again ? 1 : 0;
    }
    int measure = portions.measure(portion);
    scales[measure] = Math.max(scales[measure], amounts.scale(size));
    if (again
        && lineOf(size - 1) == portions.line(portion)
        && share(size - 1).compareTo(portions.share(portion)) == 0) {
      amounts.add(size - 1, amounts, size);
      return;
    }
    slots[size] = slot;
    if (portions.line(portion) != Portions.WHOLE_SALE) {
      lines = lines == null ? new int[slots.length] : lines;
      lines[size] = portions.line(portion) + 1;
    }
    if (portions.share(portion).compareTo(BigDecimal.ONE) != 0) {
      shares = shares == null ? new BigDecimal[slots.length] : shares;
      shares[size] = portions.share(portion);
    }
    size++;
  }

  private void grow() {
    slots = Arrays.copyOf(slots, size + size / 2);
    amounts.grow(slots.length);
    lines = lines == null ? null : Arrays.copyOf(lines, slots.length);
    shares = shares == null ? null : Arrays.copyOf(shares, slots.length);
  }

  Cells cells() {
    return cells;
  }

  /** What a measure of deals comes to in a slot, exact. */
  BigDecimal total(int slot) {
    return totals.get(slot);
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

  /** How much each credit is. */
  Decimals amounts() {
    return amounts;
  }

  /** The most decimals that a credit of a measure has. */
  int scale(int measure) {
    return scales[measure];
  }

  /** The line of the sale that a credit is for, or {@link Crediting#WHOLE_SALE}. */
  int lineOf(int credit) {
    return lines == null ? Portions.WHOLE_SALE : lines[credit] - 1;
  }

  /** The part of the pay for a credit that its participant gets. */
  BigDecimal share(int credit) {
    BigDecimal share = shares == null ? null : shares[credit];
    return share == null ? BigDecimal.ONE : share;
  }
}
