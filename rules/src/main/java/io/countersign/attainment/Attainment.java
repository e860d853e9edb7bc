package io.countersign.attainment;

import io.countersign.calendar.Period;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a participant stands with one measure in one period: the total, the number of deals in it,
 * and the quota it is held against (null where the component has none).
 */
public record Attainment(
    ParticipantId who, String component, Period period, Total total, @Nullable BigDecimal quota) {

  /** The height of a measure, exact, and how many deals it counts. */
  public record Total(String measure, BigDecimal value, long deals) {}

  /** Total / quota, half up to so many decimals; empty without a quota. */
  public Optional<BigDecimal> ratio(int decimals) {
    return quota == null
        ? Optional.empty()
        : Optional.of(total.value().divide(quota, decimals, RoundingMode.HALF_UP));
  }
}
