package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads what is paid for a measure: a percentage of an amount, or an amount for each of what is
 * counted.
 */
final class PayReader {

  private final Optional<Boolean> byPercent;
  private final String counted;

  /**
   * @param byPercent whether percentages are paid; empty where amounts for each are as good
   * @param counted what the measure counts, for people
   */
  private PayReader(Optional<Boolean> byPercent, String counted) {
    this.byPercent = byPercent;
    this.counted = counted;
  }

  static PayReader of(Optional<Measure> measure, Units units) {
    String counted =
        measure
            .filter(Measure.OfDeals.class::isInstance)
            .map(m -> Item.word(((Measure.OfDeals) m).counted()))
            .orElse("no amount");
    return new PayReader(measure.flatMap(units::paidByPercent), counted);
  }

  /** What the key given of {@code rate} and {@code per-unit} says. */
  Optional<Rate> read(Section section) {
    Optional<Item> given = section.oneOf(true, "rate", "per-unit");
    return given.flatMap(pay -> read(pay, section.has("rate")));
  }

  /** What a value says; below zero nothing is paid. */
  Optional<Rate> read(Item pay, boolean percent) {
    if (refuseOther(pay, percent)) {
      return Optional.empty();
    }
    return percent ? percentage(pay) : pay.atLeastZero().map(Rate::new);
  }

  /** Whether a percentage, or else an amount for each, is not what the measure is paid for by. */
  boolean refuseOther(Item pay, boolean percent) {
    boolean other = byPercent.isPresent() && percent != byPercent.get();
    if (other) {
      pay.wrong(
          percent
              ? "'per-unit: 5.00', an amount for each, because the measure counts " + counted
              : "'rate: 4 %', because the measure counts an amount");
    }
    return other;
  }

  /** A percentage of at least 0 %. */
  static Optional<Rate> percentage(Item item) {
    return item.percent()
        .flatMap(
            rate ->
                rate.fraction().signum() < 0
                    ? item.wrong("a rate of at least 0 %")
                    : Optional.of(rate));
  }

  /** A multiplier of at least zero, a number or a percentage. */
  static Optional<Rate> multiplier(Item item) {
    return item.factor()
        .flatMap(
            times ->
                times.compareTo(BigDecimal.ZERO) < 0
                    ? item.wrong("a multiplier of at least zero, such as 1.5 or 150 %")
                    : Optional.of(new Rate(times)));
  }
}
