package io.countersign.bench;

import io.countersign.deals.DealHistory;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The plan of the benchmark written out by hand in plain Java: no rules, no plan language, no
 * explanation, nothing from the calculation. Credits are whole numbers of 1/100,000,000 USD, pay is
 * in 1/1,000,000,000,000 USD until it is rounded; what does not fit throws.
 */
final class HandWritten {

  static final List<String> COMPONENTS = List.of("commission", "override", "bonus", "push", "draw");
  static final int COMMISSION = 0;
  static final int OVERRIDE = 1;
  static final int BONUS = 2;
  static final int PUSH = 3;
  static final int DRAW = 4;

  private static final long[] TIER_PERCENT = {0, 50, 100, 150};
  private static final long[] TIER_RATE = {250, 425, 600, 800};
  private static final long CENT = 10_000_000_000L;
  private static final long MOST_CENTS = 450_000;
  private static final int YEAR = 2025;
  private static final int PUSH_FROM = day(LocalDate.of(2025, 3, 1));
  private static final int PUSH_UNTIL = day(LocalDate.of(2025, 7, 1));
  private static final long PUSH_AT_LEAST_CENTS = 500_000;
  private static final int FULL_DAYS = 30;
  private static final int LINEAR_DAYS = 180;

  private final Staff staff;
  private final HandSale[] sales;
  private final Book book = new Book();
  private final long[][] total;
  private final long[][] height;
  private final long[][] posted;

  /** What everybody is paid in each month, in cents. */
  private final long[][] paid;

  private final long[] below;

  private HandWritten(Roster roster, List<DealHistory> deals) {
    staff = new Staff(roster);
    sales = new HandSale[deals.size()];
    for (int i = 0; i < sales.length; i++) {
      sales[i] = new HandSale(deals.get(i), staff);
    }
    Arrays.sort(sales);
    total = new long[staff.size()][Staff.MONTHS];
    height = new long[staff.size()][Staff.MONTHS];
    posted = new long[staff.size()][Staff.MONTHS];
    paid = new long[staff.size()][Staff.MONTHS];
    below = new long[staff.size()];
  }

  static HandWritten pay(Roster roster, List<DealHistory> deals) {
    HandWritten hand = new HandWritten(roster, deals);
    hand.addUp();
    for (int i = 0; i < hand.sales.length; i++) {
      hand.commission(i);
      hand.push(i);
    }
    new HandMonths(hand.staff, hand.total, hand.paid, hand.book).end();
    return hand;
  }

  Book book() {
    return book;
  }

  Staff staff() {
    return staff;
  }

  HandSale sale(int number) {
    return sales[number];
  }

  private void addUp() {
    for (HandSale sale : sales) {
      for (int i = 0; i < sale.members.length; i++) {
        int who = sale.members[i];
        long share = sale.shares[i];
        long[] own = total[who];
        own[sale.month] = Math.addExact(own[sale.month], Math.multiplyExact(sale.weighted, share));
        for (int manager : staff.above(who, sale.month)) {
          long credit = Math.multiplyExact(sale.cents * 100, share);
          total[manager][sale.month] = Math.addExact(total[manager][sale.month], credit);
        }
      }
    }
  }

  private void commission(int number) {
    HandSale sale = sales[number];
    int month = sale.month;
    for (int i = 0; i < sale.members.length; i++) {
      int who = sale.members[i];
      height[who][month] += sale.weighted * sale.shares[i];
      add(COMMISSION, who, number, grown(who, month, bySlices(who, month), MOST_CENTS));
    }
    if (sale.members.length == 1) {
      for (int manager : staff.above(sale.members[0], month)) {
        override(manager, number, 10_000);
      }
      return;
    }
    for (int i = 0; i < sale.members.length; i++) {
      for (int manager : staff.above(sale.members[i], month)) {
        below[manager] += sale.shares[i];
      }
    }
    for (int who : sale.members) {
      for (int manager : staff.above(who, month)) {
        if (below[manager] > 0) {
          override(manager, number, below[manager]);
          below[manager] = 0;
        }
      }
    }
  }

  private void override(int manager, int number, long share) {
    HandSale sale = sales[number];
    height[manager][sale.month] += sale.cents * 100 * share;
    long rate = total[manager][sale.month] >= staff.quota(manager, sale.month) ? 75 : 50;
    long pay = Math.multiplyExact(height[manager][sale.month], rate);
    add(OVERRIDE, manager, number, grown(manager, sale.month, pay, Long.MAX_VALUE));
  }

  private long bySlices(int who, int month) {
    long reached = height[who][month];
    long quota = staff.quota(who, month);
    long pay = 0;
    for (int tier = 0; tier < TIER_RATE.length; tier++) {
      long from = quota / 100 * TIER_PERCENT[tier];
      boolean top = tier + 1 == TIER_RATE.length;
      long to = top ? reached : Math.min(reached, quota / 100 * TIER_PERCENT[tier + 1]);
      if (to > from) {
        pay = Math.addExact(pay, Math.multiplyExact(to - from, TIER_RATE[tier]));
      }
    }
    return pay;
  }

  /** By how many cents the rounded pay of somebody in a month has grown. */
  private long grown(int who, int month, long pay, long most) {
    long cents = Math.min(most, halfUp(pay, CENT));
    long more = cents - posted[who][month];
    posted[who][month] = cents;
    return more;
  }

  private void push(int number) {
    HandSale sale = sales[number];
    if (sale.day < PUSH_FROM
        || sale.day >= PUSH_UNTIL
        || sale.cents < PUSH_AT_LEAST_CENTS
        || sale.pushed == 0) {
      return;
    }
    long whole = halfUp(Math.multiplyExact(sale.pushed, 75), 10_000);
    long[] parts = sale.allot(whole);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != 0) {
        add(PUSH, sale.members[i], number, parts[i]);
      }
    }
  }

  private void add(int component, int who, int number, long cents) {
    HandSale sale = sales[number];
    book.add(who, component, sale.month, number, cents, Kind.EARNED);
    paid[who][sale.month] += cents;
    if (sale.cancelledOn < 0) {
      return;
    }
    LocalDate on = LocalDate.ofEpochDay(sale.cancelledOn);
    int elapsed = Math.max(0, sale.cancelledOn - sale.day);
    if (on.getYear() != YEAR || elapsed >= LINEAR_DAYS) {
      return;
    }
    long back = elapsed <= FULL_DAYS ? cents : halfUp(cents * (LINEAR_DAYS - elapsed), LINEAR_DAYS);
    if (back != 0) {
      int month = on.getMonthValue() - 1;
      book.add(who, component, month, number, -back, Kind.RECOVERED);
      paid[who][month] -= back;
    }
  }

  static long halfUp(long value, long unit) {
    return (value + unit / 2) / unit;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
