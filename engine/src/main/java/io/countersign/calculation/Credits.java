package io.countersign.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of sales, one after the other in flat rows. Sales outside the cells have none. All
 * credits of one slot in one sale stand together.
 */
final class Credits {

  private final Grid grid;
  private final Cells cells;

  private final List<Sold> sales;
  private final DealDecision[][] decisions;
  private final BitSet cancelled = new BitSet();
  private final int[] ends;
  private int[] slots;
  private final Decimals amounts;
  private int @Nullable [] lines;
  private BigDecimal @Nullable [] shares;
  private long[] bySlot = new long[16];
  private int added;
  private int size;

  /** No credits yet; those of the sales are to be added one after the other. */
  Credits(Grid grid, Cells cells, List<Sold> sales, int room) {
    this.sales = sales;
    this.grid = grid;
    this.cells = cells;
    decisions = new DealDecision[sales.size()][];
    ends = new int[sales.size() + 1];
    slots = new int[room];
    amounts = new Decimals(slots.length);
  }

  /** The credits of no sale. */
  static Credits none(Grid grid, Cells cells) {
    return new Credits(grid, cells, List.of(), 0);
  }

  /** The credits of all sales. */
  static Credits of(List<Sold> sales, Crediting crediting, Grid grid, Cells cells) {
    Credits credits = new Credits(grid, cells, sales, Math.addExact(sales.size() * 4, 16));
    Portions portions = new Portions();
    Sharers sharers = new Sharers();
    for (int sale = 0; sale < credits.sales(); sale++) {
      Sold sold = sales.get(sale);
      DealDecision[] decided = crediting.decisions(sold);
      portions.clear();
      if (cells.of(sold.on()) >= 0) {
        crediting.credits(sold, decided, portions, sharers);
      }
      credits.add(decided, portions);
    }
    return credits;
  }

  /** Adds the portions of the next sale by slot; those of one slot keep their order. */
  void add(DealDecision[] decided, Portions portions) {
    Sold sold = sales.get(added);
    int cell = cells.of(sold.on());
    int count = portions.size();
    if (bySlot.length < count) {
      bySlot = new long[2 * count];
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (grid.holds(portions.who(i))) {
        int slot = grid.slot(portions.who(i), cell, portions.measure(i));
        bySlot[kept++] = ((long) slot << Integer.SIZE) | i;
      }
    }
    Arrays.sort(bySlot, 0, kept);
    int first = size;
    for (int i = 0; i < kept; i++) {
      add((int) (bySlot[i] >>> Integer.SIZE), portions, (int) bySlot[i], first);
    }
    end(decided, sold.history().cancelled().isPresent());
  }

  /** Ends the credits of the next sale. */
  private void end(DealDecision[] decided, boolean isCancelled) {
    decisions[added] = decided;
    cancelled.set(added, isCancelled);
    ends[++added] = size;
  }

  /** Takes over what a sale is credited in some cells, as the next sale. */
  void copy(Credits from, int sale, BitSet seats) {
    for (int credit = from.first(sale); credit < from.end(sale); credit++) {
      int slot = from.slot(credit);
      if (seats.get(from.grid.seatOf(slot))) {
        copy(from, credit, grid.slotOf(from.grid, slot));
      }
    }
    end(from.decisions(sale), from.isCancelled(sale));
  }

  private void copy(Credits from, int credit, int slot) {
    if (size == slots.length) {
      grow();
    }
    slots[size] = slot;
    amounts.copy(size, from.amounts, credit);
    if (from.lineOf(credit) != Portions.WHOLE_SALE) {
      lines = lines == null ? new int[slots.length] : lines;
      lines[size] = from.lineOf(credit) + 1;
    }
    if (from.share(credit).compareTo(BigDecimal.ONE) != 0) {
      shares = shares == null ? new BigDecimal[slots.length] : shares;
      shares[size] = from.share(credit);
    }
    size++;
  }

  private void add(int slot, Portions portions, int portion, int first) {
    if (size == slots.length) {
      grow();
    }
    amounts.set(size, portions.quantity(portion));
    boolean again = size > first && slots[size - 1] == slot;
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

  /** How many sales there are. */
  int sales() {
    return decisions.length;
  }

  /** How many credits there are. */
  int size() {
    return size;
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
