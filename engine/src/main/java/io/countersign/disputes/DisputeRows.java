package io.countersign.disputes;

import io.countersign.adjustments.AdjustmentId;
import io.countersign.calendar.Period;
import io.countersign.deals.DealId;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.statements.StatementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** How disputes stand in their tables. */
final class DisputeRows {

  static final String SELECT =
      "select d.number, d.participant, d.currency, d.period, d.version, d.line, d.deal, d.ground,"
          + " d.words, d.fact_kind, d.fact_value, d.replayed_minor, d.raised_by, d.raised_at,"
          + " d.answer_by, a.verdict, a.reason, a.words answer_words, a.fact_kind answer_kind,"
          + " a.fact_value answer_value, a.journal_line, a.after_entry, a.adjustment, a.given_by,"
          + " a.given_at from dispute d left join dispute_answer a on a.dispute = d.number ";

  static final RowMapper<Dispute> ROW = (row, n) -> dispute(row);

  private DisputeRows() {}

  static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  static Dispute.Mark mark(ResultSet row, String did) throws SQLException {
    return new Dispute.Mark(
        row.getString(did + "_by"),
        row.getObject(did + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  static Effect effect(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Effect(
        new EarningKey(
            new ParticipantId(row.getString("participant")),
            row.getString("plan"),
            row.getString("component"),
            Period.parse(row.getString("origin")),
            new EarningKey.Origin(
                EarningKey.Kind.valueOf(row.getString("origin_kind")),
                row.getString("deal"),
                row.getInt("revision"))),
        new Money(currency, row.getLong("before_minor")),
        new Money(currency, row.getLong("after_minor")));
  }

  static Object[] effect(DisputeId id, int line, Effect effect) {
    EarningKey key = effect.key();
    return new Object[] {
      id.value(),
      line,
      key.who().value(),
      key.plan(),
      key.component(),
      key.period().name(),
      key.origin().kind().name(),
      key.origin().deal(),
      key.origin().revision(),
      effect.before().currency().getCurrencyCode(),
      effect.before().minor(),
      effect.after().minor()
    };
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Holder holder = new Holder(new ParticipantId(row.getString("participant")), currency);
    PayCycle cycle = PayCycle.parse(row.getString("period"));
    return new Dispute(
        new DisputeId(row.getLong("number")),
        new Dispute.Question(
            new Dispute.Place(
                new StatementId(holder, cycle, row.getInt("version")),
                row.getString("line"),
                Optional.ofNullable(row.getString("deal")).map(DealId::new)),
            Ground.valueOf(row.getString("ground")),
            row.getString("words"),
            row.getString("fact_kind") == null
                ? Optional.empty()
                : Optional.of(proposed(row, currency))),
        mark(row, "raised"),
        row.getObject("answer_by", LocalDate.class),
        row.getString("verdict") == null ? Optional.empty() : Optional.of(answer(row)));
  }

  private static Dispute.Proposed proposed(ResultSet row, Currency currency) throws SQLException {
    long minor = row.getLong("replayed_minor");
    Optional<Money> replayed =
        row.wasNull() ? Optional.empty() : Optional.of(new Money(currency, minor));
    return new Dispute.Proposed(fact(row, "fact"), replayed);
  }

  private static Fact fact(ResultSet row, String column) throws SQLException {
    return new Fact(
        Fact.Kind.valueOf(row.getString(column + "_kind")), row.getString(column + "_value"));
  }

  private static Dispute.Answer answer(ResultSet row) throws SQLException {
    return new Dispute.Answer(
        Verdict.valueOf(row.getString("verdict")),
        Reason.valueOf(row.getString("reason")),
        row.getString("answer_words"),
        mark(row, "given"),
        correction(row));
  }

  private static Dispute.Correction correction(ResultSet row) throws SQLException {
    if (row.getString("answer_kind") != null) {
      return new Dispute.Correction.OfFact(
          fact(row, "answer"),
          row.getLong("journal_line"),
          new EntryNumber(row.getLong("after_entry")));
    }
    long adjustment = row.getLong("adjustment");
    return row.wasNull()
        ? new Dispute.Correction.Nothing()
        : new Dispute.Correction.ByHand(new AdjustmentId(adjustment));
  }
}
