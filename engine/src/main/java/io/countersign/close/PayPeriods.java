package io.countersign.close;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The pay periods, which follow each other and never share a day. */
@Component
public class PayPeriods {

  private static final String SELECT =
      "select name, state, calculated_by, calculated_at, calculated_hash, approved_by,"
          + " approved_at, approved_hash, paid_by, paid_at, paid_hash from pay_period ";
  private static final RowMapper<PayPeriod> ROW = (row, n) -> period(row);

  private final JdbcTemplate jdbc;

  public PayPeriods(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All pay periods, the earliest first. */
  public List<PayPeriod> list() {
    return jdbc.query(SELECT + "order by from_day", ROW);
  }

  public Optional<PayPeriod> find(Period period) {
    return jdbc.query(SELECT + "where name = ?", ROW, period.name()).stream().findFirst();
  }

  /**
   * Opens a pay period; one that is there already stays as it is.
   *
   * @throws PeriodOverlaps when it shares days with another
   */
  public void open(Period period) {
    for (PayPeriod other : list()) {
      if (other.period().equals(period)) {
        return;
      }
      if (other.period().days().overlaps(period.days())) {
        throw new PeriodOverlaps(period, other.period());
      }
    }
    try {
      jdbc.update(
          "insert into pay_period (name, from_day, until_day, state) values (?, ?, ?, 'OPEN')",
          period.name(),
          period.from(),
          period.until());
    } catch (DuplicateKeyException e) {
      // somebody else opened one that starts on the same day at the same moment
      if (find(period).isEmpty()) {
        throw new PeriodOverlaps(period, at(period.from()));
      }
    }
  }

  /** Opens every pay period of a cadence that shares a day with the range. */
  public void open(Cadence cadence, LocalDate from, LocalDate until) {
    cadence.periodsIn(from, until).forEach(this::open);
  }

  /** Keeps others from changing a pay period until the caller's transaction ends. */
  PayPeriod lock(Period period) {
    return jdbc.query(SELECT + "where name = ? for update", ROW, period.name()).stream()
        .findFirst()
        .orElseThrow(() -> new PeriodUnknown(period));
  }

  /** Locks all pay periods that are not closed, the earliest first. */
  List<PayPeriod> lockOpen() {
    return jdbc.query(SELECT + "where state <> 'PAID' order by from_day for update", ROW);
  }

  /** The earliest pay period before this one that is not closed. */
  Optional<Period> openBefore(Period period) {
    return jdbc
        .query(
            SELECT + "where from_day < ? and state <> 'PAID' order by from_day", ROW, period.from())
        .stream()
        .map(PayPeriod::period)
        .findFirst();
  }

  /** Stores how far a locked pay period has come. */
  void store(PayPeriod period) {
    PayPeriod.Steps steps = period.steps();
    jdbc.update(
        "update pay_period set state = ?, calculated_by = ?, calculated_at = ?,"
            + " calculated_hash = ?, approved_by = ?, approved_at = ?, approved_hash = ?,"
            + " paid_by = ?, paid_at = ?, paid_hash = ? where name = ?",
        period.state().name(),
        by(steps.calculated()),
        at(steps.calculated()),
        hash(steps.calculated()),
        by(steps.approved()),
        at(steps.approved()),
        hash(steps.approved()),
        by(steps.paid()),
        at(steps.paid()),
        hash(steps.paid()),
        period.period().name());
  }

  private Period at(LocalDate start) {
    return list().stream()
        .map(PayPeriod::period)
        .filter(period -> period.from().equals(start))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String by(PayPeriod.@Nullable Mark mark) {
    return mark == null ? null : mark.by();
  }

  private static @Nullable LocalDateTime at(PayPeriod.@Nullable Mark mark) {
    return mark == null ? null : LocalDateTime.ofInstant(mark.at(), ZoneOffset.UTC);
  }

  private static @Nullable String hash(PayPeriod.@Nullable Mark mark) {
    return mark == null ? null : mark.content().hex();
  }

  private static PayPeriod period(ResultSet row) throws SQLException {
    return new PayPeriod(
        Period.parse(row.getString("name")),
        PeriodState.valueOf(row.getString("state")),
        new PayPeriod.Steps(mark(row, "calculated"), mark(row, "approved"), mark(row, "paid")));
  }

  private static PayPeriod.@Nullable Mark mark(ResultSet row, String step) throws SQLException {
    String by = row.getString(step + "_by");
    if (by == null) {
      return null;
    }
    return new PayPeriod.Mark(
        by,
        row.getObject(step + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        new Digest(row.getString(step + "_hash")));
  }
}
