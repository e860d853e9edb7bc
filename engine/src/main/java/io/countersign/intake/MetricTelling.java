package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of a metric on a day.
 *
 * @param value null: there is none, or none any more
 */
public record MetricTelling(
    ParticipantId who, String name, LocalDate on, @Nullable BigDecimal value) {

  /** The telling of a number. */
  public static MetricTelling of(Metric metric) {
    return new MetricTelling(metric.who(), metric.name(), metric.on(), metric.value());
  }

  /** What a later telling takes the place of. */
  Key key() {
    return new Key(who, name, on);
  }

  record Key(ParticipantId who, String name, LocalDate on) {}
}
