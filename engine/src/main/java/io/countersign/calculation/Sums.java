package io.countersign.calculation;

import java.math.BigDecimal;

/** What every measure of deals comes to for everybody in every cell, exact. */
final class Sums {

  private final Decimals totals;
  private final int[] deals;
  private final int[] scales;

  Sums(Grid grid) {
    totals = new Decimals(grid.size());
    deals = new int[grid.size()];
    scales = new int[grid.measures()];
  }

  /** Counts the credits of all sales. */
  void count(Credits credits) {
    for (int sale = 0; sale < credits.sales(); sale++) {
      count(credits, sale);
    }
  }

  /** Takes over what a slot comes to in other sums. */
  void copy(int slot, Sums of, int other) {
    totals.copy(slot, of.totals, other);
    deals[slot] = of.deals[other];
    int measure = slot % scales.length;
    scales[measure] = Math.max(scales[measure], of.scales[measure]);
  }

  private void count(Credits credits, int sale) {
    Sold sold = credits.sold(sale);
    boolean win = sold.isWin();
    boolean counts = sold.telling().counts() != Sold.Counts.AT_ORIGINAL_RATE;
    int before = -1;
    for (int credit = credits.first(sale); credit < credits.end(sale); credit++) {
      int slot = credits.slot(credit);
      int measure = slot % scales.length;
      scales[measure] = Math.max(scales[measure], credits.amounts().scale(credit));
      if (counts) {
        totals.add(slot, credits.amounts(), credit);
        deals[slot] += win && slot != before ? 1 : 0;
      }
      before = slot;
    }
  }

  /** What a measure of deals comes to in a slot. */
  BigDecimal total(int slot) {
    return totals.get(slot);
  }

  /** How many deals were won in a slot. */
  long deals(int slot) {
    return deals[slot];
  }

  /** The most decimals that a credit of a measure has. */
  int scale(int measure) {
    return scales[measure];
  }
}
