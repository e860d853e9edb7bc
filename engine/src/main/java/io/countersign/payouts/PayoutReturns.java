package io.countersign.payouts;

import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The payouts that came back: table {@code payout_return}, each at most once. */
@Component
public class PayoutReturns {

  private final JdbcTemplate jdbc;

  public PayoutReturns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What came back of a run. */
  public List<PayoutReturn> of(PayCycle cycle) {
    return jdbc.query(
        "select participant, currency, code, words, entry_number, returned_by, returned_at"
            + " from payout_return where period = ? order by participant, currency",
        (row, n) ->
            new PayoutReturn(
                cycle,
                new Holder(
                    new ParticipantId(row.getString("participant")),
                    Currency.getInstance(row.getString("currency"))),
                new PayoutReturn.Reason(row.getString("code"), row.getString("words")),
                new EntryNumber(row.getLong("entry_number")),
                new PayoutReturn.Taken(
                    row.getString("returned_by"),
                    row.getObject("returned_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))),
        cycle.name());
  }

  public Optional<PayoutReturn> find(PayCycle cycle, Holder payee) {
    return of(cycle).stream().filter(one -> one.payee().equals(payee)).findFirst();
  }

  /** Records one, as part of the caller's transaction, which has posted its entry. */
  public void insert(PayoutReturn one) {
    jdbc.update(
        "insert into payout_return (period, participant, currency, code, words, entry_number,"
            + " returned_by, returned_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        one.cycle().name(),
        one.payee().who().value(),
        one.payee().currency().getCurrencyCode(),
        one.reason().code(),
        one.reason().words(),
        one.entry().value(),
        one.taken().by(),
        LocalDateTime.ofInstant(one.taken().at(), ZoneOffset.UTC));
  }
}
