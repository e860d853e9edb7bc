package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.people.ParticipantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Everything that was ever told of any metric. Lines are only added; the database refuses to change
 * or remove one. Of what was told of somebody's metric on a day the latest holds.
 */
@Component
public class Metrics {

  private final DatedNumbers numbers;

  public Metrics(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.numbers =
        new DatedNumbers(
            new DatedNumbers.Table("metric", "participant_id", "name", "figure"),
            jdbc,
            transactions,
            clock);
  }

  /**
   * Writes down what is not told already, in this order, and says of each what it changed.
   *
   * @throws IllegalArgumentException when a number has more than 15 digits before the point or 10
   *     after it
   */
  public List<Change> tell(String source, List<MetricTelling> told) {
    return numbers.tell(
        source,
        told.stream()
            .map(t -> new DatedNumbers.Told(t.who().value(), t.name(), t.on(), t.value()))
            .toList());
  }

  /** How many lines there are; as long as it is the same, so is everything told. */
  public long told() {
    return numbers.told();
  }

  /** What holds, by day. */
  public List<Metric> metrics() {
    return metrics(numbers.holding());
  }

  /** What held at a moment, by day. */
  public List<Metric> metrics(Instant asOf) {
    return metrics(numbers.holding(asOf));
  }

  private static List<Metric> metrics(List<DatedNumbers.Told> holding) {
    return holding.stream()
        .map(
            told ->
                new Metric(
                    new ParticipantId(told.one()),
                    told.other(),
                    told.on(),
                    Objects.requireNonNull(told.number())))
        .toList();
  }
}
