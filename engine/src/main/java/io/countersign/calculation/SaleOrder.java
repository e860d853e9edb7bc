package io.countersign.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts sales in the order of day, of the deal's key, then of telling. Days are few, so sales are
 * dealt out by day first; then numbers made of the next letters of the keys are sorted, and keys
 * are compared only where those are equal.
 */
final class SaleOrder {

  /** Letters that go into a number, beside that of the sale. */
  private static final int LETTERS = 4;

  /** Bits for each, so that all of them leave the sign alone. */
  private static final int BITS = 7;

  private static final int BEYOND = (1 << BITS) - 1;

  private final List<Sold> sales;
  private final int common;
  private final int[] order;

  private SaleOrder(List<Sold> sales) {
    this.sales = sales;
    order = new int[sales.size()];
    common = common(sales);
  }

  /** The sales in that order, whatever the order in which they were told. */
  static List<Sold> sorted(List<Sold> sales) {
    List<Sold> sorted = new ArrayList<>(sales.size());
    for (int number : of(sales)) {
      sorted.add(sales.get(number));
    }
    return sorted;
  }

  /** The numbers of the sales in that order, whatever the order in which they were told. */
  static int[] of(List<Sold> sales) {
    return new SaleOrder(sales).sorted();
  }

  private int[] sorted() {
    int[] ends = dealtOut();
    long[] keys = new long[order.length];
    int start = 0;
    for (int end : ends) {
      sort(start, end, keys);
      start = end;
    }
    return order;
  }

  /** Orders the sales by day alone; returns the end of each day. */
  private int[] dealtOut() {
    int[] days = new int[order.length];
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int n = 0; n < days.length; n++) {
      days[n] = Math.toIntExact(sales.get(n).on().toEpochDay());
      first = Math.min(first, days[n]);
      last = Math.max(last, days[n]);
    }
    int[] ends = new int[days.length == 0 ? 0 : last - first + 1];
    for (int day : days) {
      ends[day - first]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = new int[ends.length];
    System.arraycopy(ends, 0, next, Math.min(1, ends.length), Math.max(0, ends.length - 1));
    for (int n = 0; n < days.length; n++) {
      order[next[days[n] - first]++] = n;
    }
    return ends;
  }

  private void sort(int start, int end, long[] keys) {
    for (int i = start; i < end; i++) {
      keys[i] = (letters(sales.get(order[i]).deal()) << Integer.SIZE) | order[i];
    }
    Arrays.sort(keys, start, end);
    int same = start;
    for (int i = start; i < end; i++) {
      order[i] = (int) keys[i];
      boolean more = i + 1 < end && keys[i] >>> Integer.SIZE == keys[i + 1] >>> Integer.SIZE;
      if (!more) {
        settle(same, i + 1);
        same = i + 1;
      }
    }
  }

  /** Sorts those whose letters are the same. */
  private void settle(int start, int end) {
    if (end - start > 1) {
      Integer[] tied = new Integer[end - start];
      Arrays.setAll(tied, i -> order[start + i]);
      Arrays.sort(
          tied,
          Comparator.<Integer, String>comparing(n -> sales.get(n).deal())
              .thenComparing(n -> sales.get(n).telling().revision()));
      for (int i = 0; i < tied.length; i++) {
        order[start + i] = tied[i];
      }
    }
  }

  /**
   * The letters after those that all keys begin with, as a number in the same order. Nothing is
   * said after a letter beyond the common ones, which are not told apart.
   */
  private long letters(String key) {
    long number = 0;
    int last = Math.min(key.length(), common + LETTERS);
    for (int i = common; i < common + LETTERS; i++) {
      int letter = i < last ? Math.min(key.charAt(i) + 1, BEYOND) : 0;
      last = letter == BEYOND ? i : last;
      number = number << BITS | letter;
    }
    return number;
  }

  private static int common(List<Sold> sales) {
    String start = sales.isEmpty() ? "" : sales.get(0).deal();
    int common = start.length();
    for (Sold sold : sales) {
      String key = sold.deal();
      common = Math.min(common, key.length());
      for (int i = 0; i < common; i++) {
        common = key.charAt(i) == start.charAt(i) ? common : i;
      }
    }
    return common;
  }
}
