package io.countersign.bench;

import io.countersign.earning.EarningKey.Kind;

/** The ends of the months in the program written by hand: bonuses, then draws. */
final class HandMonths {

  private static final long BONUS_CENTS = 50_000;
  private static final long DRAW_CENTS = 150_000;

  private final Staff staff;
  private final long[][] total;
  private final long[][] paid;
  private final Book book;

  /**
   * @param total the credits of everybody in each month
   * @param paid what everybody is paid for deals in each month, in cents
   */
  HandMonths(Staff staff, long[][] total, long[][] paid, Book book) {
    this.staff = staff;
    this.total = total;
    this.paid = paid;
    this.book = book;
  }

  void end() {
    for (int who = 0; who < staff.size(); who++) {
      long owed = 0;
      for (int month = 0; month < Staff.MONTHS; month++) {
        if (staff.isSeller(who)) {
          bonus(who, month);
          owed = draw(who, month, owed);
        }
      }
    }
  }

  private void bonus(int who, int month) {
    if (total[who][month] >= staff.quota(who, month)) {
      book.add(who, HandWritten.BONUS, month, -1, BONUS_CENTS, Kind.EARNED);
      paid[who][month] += BONUS_CENTS;
    }
  }

  /** Raises low pay to the draw, takes half of what is above it; returns what is owed then. */
  private long draw(int who, int month, long owed) {
    long above = paid[who][month] - DRAW_CENTS;
    if (above < 0) {
      book.add(who, HandWritten.DRAW, month, -1, -above, Kind.ADVANCED);
      return owed - above;
    }
    long repaid = Math.min(owed, HandWritten.halfUp(above, 2));
    if (repaid > 0) {
      book.add(who, HandWritten.DRAW, month, -1, -repaid, Kind.REPAID);
    }
    return owed - repaid;
  }
}
