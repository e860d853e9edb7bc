package io.countersign.ledger;

import io.countersign.money.Rate;
import io.countersign.people.PayGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * How much of the pay of one period may be taken for what is carried from earlier ones, by pay
 * group: tables {@code recovery_limit_asked} and {@code recovery_limit_decided}, to which rows are
 * only added. Of those confirmed for a period the one from the latest day holds, of several from
 * one day the last one. A limit holds for every period that is calculated after it was confirmed.
 */
@Component
public class RecoveryLimits {

  private static final String SELECT =
      "select a.number, a.pay_group, a.fraction, a.from_day, a.asked_by, a.asked_at, d.confirmed,"
          + " d.decided_by, d.decided_at from recovery_limit_asked a left join"
          + " recovery_limit_decided d on d.asked = a.number ";

  private static final RowMapper<RecoveryLimit> ROW = (row, n) -> limit(row);

  private final JdbcTemplate jdbc;

  public RecoveryLimits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The limit of a period; empty when all of the pay may be taken. */
  public Optional<Rate> of(PayCycle cycle) {
    return in(of(cycle.group()), cycle);
  }

  /** The limit of a period among those of its group; empty when all of the pay may be taken. */
  public static Optional<Rate> in(NavigableMap<LocalDate, Rate> limits, PayCycle cycle) {
    return Optional.ofNullable(limits.floorEntry(cycle.period().from()))
        .map(Map.Entry::getValue)
        .filter(limit -> limit.compareTo(Rate.WHOLE) < 0);
  }

  /** The limits that hold for a group, by the day from which they do. */
  public NavigableMap<LocalDate, Rate> of(PayGroup group) {
    NavigableMap<LocalDate, Rate> limits = new TreeMap<>();
    jdbc.query(
        "select a.from_day, a.fraction, 1 dated, a.number from recovery_limit_asked a join"
            + " recovery_limit_decided d on d.asked = a.number where d.confirmed and a.pay_group ="
            + " ? union all select null, fraction, 0, number from recovery_limit where pay_group ="
            + " ? order by 3, 4",
        row -> {
          LocalDate from = row.getObject("from_day", LocalDate.class);
          // limits had no days once
          limits.put(from == null ? LocalDate.MIN : from, new Rate(row.getBigDecimal("fraction")));
        },
        group.name(),
        group.name());
    return limits;
  }

  /** Everything that was asked for, the latest first. */
  public List<RecoveryLimit> all() {
    return jdbc.query(SELECT + "order by a.number desc", ROW);
  }

  public Optional<RecoveryLimit> find(long number) {
    return jdbc.query(SELECT + "where a.number = ?", ROW, number).stream().findFirst();
  }

  /** Takes down what somebody asks for; it holds once somebody else confirms it. */
  public void ask(RecoveryLimit.Asked asked, RecoveryLimit.Mark by) {
    jdbc.update(
        "insert into recovery_limit_asked (pay_group, fraction, from_day, asked_by, asked_at)"
            + " values (?, ?, ?, ?, ?)",
        asked.group().name(),
        asked.atMost().fraction(),
        asked.from(),
        by.by(),
        utc(by.at()));
  }

  /**
   * Takes down what somebody decided.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it is decided already
   */
  public void decide(long number, RecoveryLimit.Decided decided) {
    jdbc.update(
        "insert into recovery_limit_decided (asked, confirmed, decided_by, decided_at)"
            + " values (?, ?, ?, ?)",
        number,
        decided.confirmed(),
        decided.mark().by(),
        utc(decided.mark().at()));
  }

  private static RecoveryLimit limit(ResultSet row) throws SQLException {
    Optional<RecoveryLimit.Decided> decided =
        row.getString("decided_by") == null
            ? Optional.empty()
            : Optional.of(
                new RecoveryLimit.Decided(row.getBoolean("confirmed"), mark(row, "decided")));
    return new RecoveryLimit(
        row.getLong("number"),
        new RecoveryLimit.Asked(
            new PayGroup(row.getString("pay_group")),
            new Rate(row.getBigDecimal("fraction").stripTrailingZeros()),
            row.getObject("from_day", LocalDate.class)),
        mark(row, "asked"),
        decided);
  }

  private static RecoveryLimit.Mark mark(ResultSet row, String did) throws SQLException {
    return new RecoveryLimit.Mark(
        row.getString(did + "_by"),
        row.getObject(did + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
