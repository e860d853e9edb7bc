package io.countersign.renewals;

import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when a contract runs, and what follows then.
 *
 * @param starts the first day
 * @param ends the last day, before any renewal
 * @param yearly what a year costs at first, when it costs something
 */
public record Tenure(
    LocalDate starts, LocalDate ends, Following following, Optional<Money> yearly) {

  /**
   * @throws IllegalArgumentException when the last day is before the first, or a price is negative
   */
  public Tenure {
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException("the last day, " + ends + ", is before the first");
    }
    if (yearly.filter(Money::isNegative).isPresent()) {
      throw new IllegalArgumentException("a price is not negative, found " + yearly.get());
    }
  }

  /** A tenure as somebody told it. */
  public record Told(Tenure tenure, io.countersign.contracts.Stamp by) {}
}
