package io.countersign.attainment;

import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a participant stands with one measure in one period: the total, the number of deals in it,
 * and the quota it is held against (null where the component has none), exact.
 */
public record Attainment(
    ParticipantId who, String component, Period period, Total total, @Nullable Fraction target) {

  /** The height of a measure, exact, and how many deals it counts. */
  public record Total(String measure, BigDecimal value, long deals) {}

  /** The quota as a decimal, to twelve places where it has no end; null without one. */
  public @Nullable BigDecimal quota() {
    return target == null ? null : target.decimal();
  }

  /** Total / quota, half up to so many decimals; empty without a quota. */
  public Optional<BigDecimal> ratio(int decimals) {
    return target == null
        ? Optional.empty()
        : Optional.of(Fraction.of(total.value()).over(target).round(decimals, Rounding.HALF_UP));
  }
}
