package io.countersign.close;

import java.time.Instant;
import java.util.List;

/** What a change outside a calculation does to periods: they are open again, and say why. */
final class Reopening {

  private Reopening() {}

  /**
   * Takes back what was calculated, looked at or approved, for it is not what holds now.
   *
   * @param open periods that the caller has locked
   */
  static void of(List<PayPeriod> open, Books books, PayPeriods periods, By by) {
    for (PayPeriod period : open) {
      if (period.state() != PeriodState.OPEN) {
        PayPeriod reopened = new PayPeriod(period.cycle(), PeriodState.OPEN, PayPeriod.Steps.NONE);
        PayPeriod.Mark mark =
            new PayPeriod.Mark(by.login(), by.at(), books.seals().contentHash(period.cycle()));
        periods.store(reopened, mark, by.why());
      }
    }
  }

  /** Who changed something, when and what. */
  record By(String login, Instant at, String why) {}
}
