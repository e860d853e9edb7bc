package io.countersign.ledger;

import io.countersign.money.Rate;
import io.countersign.people.PayGroup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How much of the pay of one period may be taken for what is carried from earlier ones, by pay
 * group. A limit holds for every period that is calculated after it was set.
 */
@Component
public class RecoveryLimits {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  public RecoveryLimits(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The limit of a group; empty when all of the pay may be taken. */
  public Optional<Rate> of(PayGroup group) {
    return jdbc
        .query(
            "select fraction from recovery_limit where pay_group = ? order by number desc limit 1",
            (row, n) -> new Rate(row.getBigDecimal("fraction")),
            group.name())
        .stream()
        .findFirst()
        .filter(limit -> limit.compareTo(Rate.WHOLE) < 0);
  }

  /**
   * Sets the limit of a group.
   *
   * @throws IllegalArgumentException when it is below zero or above the whole
   */
  public void set(PayGroup group, Rate atMost, String by) {
    BigDecimal fraction = atMost.fraction();
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("no part of the pay: " + atMost.inPercent());
    }
    jdbc.update(
        "insert into recovery_limit (pay_group, fraction, set_by, set_at) values (?, ?, ?, ?)",
        group.name(),
        fraction,
        by,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
  }
}
