package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.plans.Target;
import io.countersign.plans.Terms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The most that is paid. */
final class Limits {

  private Limits() {}

  /** The least of the amounts of a cap that are the same for everybody. */
  static Fraction fixed(Terms.Cap cap) {
    @Nullable Fraction least = null;
    for (Target target : cap.pay()) {
      if (target instanceof Target.Fixed fixed) {
        Fraction amount = Fraction.of(fixed.amount());
        least = least == null ? amount : least.min(amount);
      }
    }
    if (least == null) {
      throw new IllegalStateException("a cap for each deal needs an amount");
    }
    return least;
  }

  /** The cap on the pay of a place in its period, if there is one. */
  static Optional<Fraction> ofPeriod(Place place, Amounts amounts) {
    Terms.Cap cap = place.component.terms().cap();
    if (cap == null || cap.each() != Terms.Each.PERIOD) {
      return Optional.empty();
    }
    @Nullable Fraction least = null;
    for (Target target : cap.pay()) {
      Fraction amount = amounts.of(target, place, false).orElse(null);
      if (amount != null) {
        least = least == null ? amount : least.min(amount);
      }
    }
    return Optional.ofNullable(least);
  }
}
