package io.countersign.gate;

import io.countersign.deals.DealId;
import io.countersign.ledger.PayCycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * The record of overrides: tables {@code signature_override_asked} and {@code
 * signature_override_decided}, to which rows are only added.
 */
@Component
class Overrides {

  private static final String SELECT =
      "select a.number, a.period, a.deal, a.finding, a.reason, a.asked_by, a.asked_at, d.confirmed,"
          + " d.decided_by, d.decided_at from signature_override_asked a left join"
          + " signature_override_decided d on d.asked = a.number ";

  private static final RowMapper<SignatureOverride> ROW = (row, n) -> override(row);

  private final JdbcTemplate jdbc;

  Overrides(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of a period, the latest first. */
  List<SignatureOverride> of(PayCycle cycle) {
    return jdbc.query(SELECT + "where a.period = ? order by a.number desc", ROW, cycle.name());
  }

  Optional<SignatureOverride> find(long number) {
    return jdbc.query(SELECT + "where a.number = ?", ROW, number).stream().findFirst();
  }

  void ask(PayCycle cycle, Relied relied, String reason, SignatureOverride.Mark by) {
    jdbc.update(
        "insert into signature_override_asked (period, deal, finding, reason, asked_by, asked_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        cycle.name(),
        relied.deal().value(),
        relied.finding(),
        reason,
        by.by(),
        LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC));
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when it is decided already
   */
  void decide(long number, SignatureOverride.Decided decided) {
    jdbc.update(
        "insert into signature_override_decided (asked, confirmed, decided_by, decided_at)"
            + " values (?, ?, ?, ?)",
        number,
        decided.confirmed(),
        decided.mark().by(),
        LocalDateTime.ofInstant(decided.mark().at(), ZoneOffset.UTC));
  }

  private static SignatureOverride override(ResultSet row) throws SQLException {
    return new SignatureOverride(
        row.getLong("number"),
        PayCycle.parse(row.getString("period")),
        new DealId(row.getString("deal")),
        row.getString("finding"),
        row.getString("reason"),
        new SignatureOverride.Mark(row.getString("asked_by"), at(row, "asked_at")),
        row.getString("decided_by") == null
            ? Optional.empty()
            : Optional.of(
                new SignatureOverride.Decided(
                    row.getBoolean("confirmed"),
                    new SignatureOverride.Mark(
                        row.getString("decided_by"), at(row, "decided_at")))));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
