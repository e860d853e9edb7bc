package io.countersign.renewals;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a contract says about the time after its last day.
 *
 * @param months for how long it renews itself each time, from 1 to 120; 0 when it does not
 * @param noticeDays how many days before the last day a notice has to be there, from 0 to 3,650
 * @param uplift by which each renewal raises the price, from 0 to 100 %
 */
public record Following(RenewalKind kind, int months, int noticeDays, Rate uplift) {

  /**
   * @throws IllegalArgumentException when a part is outside its range
   */
  public Following {
    boolean automatic = kind == RenewalKind.AUTOMATIC;
    if (automatic ? months < 1 || months > 120 : months != 0) {
      throw new IllegalArgumentException(
          automatic
              ? "a contract renews itself for 1 to 120 months, found " + months
              : "a contract that does not renew itself has no months of renewal, found " + months);
    }
    if (noticeDays < 0 || noticeDays > 3_650) {
      throw new IllegalArgumentException("notice is 0 to 3650 days, found " + noticeDays);
    }
    if (uplift.fraction().signum() < 0 || uplift.compareTo(Rate.WHOLE) > 0) {
      throw new IllegalArgumentException("an uplift is 0 to 100 %, found " + uplift.inPercent());
    }
  }

  /** The last day on which a notice keeps a contract from going on after its last day. */
  public LocalDate lastNotice(LocalDate lastDay) {
    return lastDay.minusDays(noticeDays);
  }

  /** The price after one more renewal, rounded half up to the smallest coin. */
  public Money raised(Money price) {
    return Rounding.HALF_UP.round(
        price.amount().multiply(BigDecimal.ONE.add(uplift.fraction())), price.currency());
  }
}
