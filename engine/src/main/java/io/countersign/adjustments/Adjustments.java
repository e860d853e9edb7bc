package io.countersign.adjustments;

import io.countersign.canonical.Digest;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * All adjustments and what was decided about each, once: tables {@code adjustment} and {@code
 * adjustment_verdict}, to which rows are only added.
 */
@Component
public class Adjustments {

  private static final String SELECT =
      "select a.number, a.participant, a.currency, a.amount_minor, a.reason, a.words, a.evidence,"
          + " a.attachment, a.corrects, a.entered_by, a.entered_at, v.words verdict_words,"
          + " v.confirmed, v.period, v.entry_number, v.decided_by, v.decided_at"
          + " from adjustment a left join adjustment_verdict v on v.adjustment = a.number ";

  private static final RowMapper<Adjustment> ROW = (row, n) -> adjustment(row);

  private final JdbcTemplate jdbc;

  public Adjustments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All adjustments, the latest first. */
  public List<Adjustment> all() {
    return jdbc.query(SELECT + "order by a.number desc", ROW);
  }

  public Optional<Adjustment> find(AdjustmentId id) {
    return jdbc.query(SELECT + "where a.number = ?", ROW, id.value()).stream().findFirst();
  }

  /** Records what somebody entered. */
  public Adjustment enter(Adjustment.Asked asked, Adjustment.Mark entered) {
    Adjustment.Ground ground = asked.ground();
    GeneratedKeyHolder keys = new GeneratedKeyHolder();
    JdbcClient.create(jdbc)
        .sql(
            "insert into adjustment (participant, currency, amount_minor, reason, words, evidence,"
                + " attachment, corrects, entered_by, entered_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            java.util.Arrays.<@Nullable Object>asList(
                asked.who().value(),
                asked.amount().currency().getCurrencyCode(),
                asked.amount().minor(),
                ground.reason().name(),
                ground.words(),
                ground.evidence().words(),
                ground.evidence().attachment().map(Digest::hex).orElse(null),
                ground.corrects().map(EntryNumber::value).orElse(null),
                entered.by(),
                utc(entered.at())))
        .update(keys, "number");
    Number key = keys.getKeyAs(Number.class);
    if (key == null) {
      throw new IllegalStateException("the database gave no number");
    }
    return new Adjustment(new AdjustmentId(key.longValue()), asked, entered, Optional.empty());
  }

  /**
   * Records what somebody decided, as part of the caller's transaction, which has posted it.
   *
   * @throws AdjustmentRefused when it is decided already
   */
  public void decide(AdjustmentId id, Adjustment.Verdict verdict) {
    try {
      jdbc.update(
          "insert into adjustment_verdict (adjustment, confirmed, words, period, entry_number,"
              + " decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?)",
          id.value(),
          verdict.confirmed(),
          verdict.words(),
          verdict.posted().map(posted -> posted.cycle().name()).orElse(null),
          verdict.posted().map(posted -> posted.entry().value()).orElse(null),
          verdict.decided().by(),
          utc(verdict.decided().at()));
    } catch (DuplicateKeyException e) {
      throw AdjustmentRefused.decided(id);
    }
  }

  private static Adjustment adjustment(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String attachment = row.getString("attachment");
    return new Adjustment(
        new AdjustmentId(row.getLong("number")),
        new Adjustment.Asked(
            new ParticipantId(row.getString("participant")),
            new Money(currency, row.getLong("amount_minor")),
            new Adjustment.Ground(
                Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                new Adjustment.Evidence(
                    row.getString("evidence"), Optional.ofNullable(attachment).map(Digest::new)),
                entry(row, "corrects"))),
        mark(row, "entered"),
        row.getString("decided_by") == null ? Optional.empty() : Optional.of(verdict(row)));
  }

  private static Adjustment.Verdict verdict(ResultSet row) throws SQLException {
    String period = row.getString("period");
    Optional<Adjustment.PostedIn> posted =
        entry(row, "entry_number")
            .map(entry -> new Adjustment.PostedIn(PayCycle.parse(period), entry));
    return new Adjustment.Verdict(row.getString("verdict_words"), mark(row, "decided"), posted);
  }

  private static Optional<EntryNumber> entry(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new EntryNumber(number));
  }

  private static Adjustment.Mark mark(ResultSet row, String did) throws SQLException {
    return new Adjustment.Mark(
        row.getString(did + "_by"),
        row.getObject(did + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
