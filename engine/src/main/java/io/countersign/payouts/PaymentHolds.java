package io.countersign.payouts;

import io.countersign.ledger.About;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * What is due and on hold: tables {@code payment_hold} and {@code payment_release}, to which rows
 * are only added. What is on hold is paid with the first payout of the participant's group after
 * its reason is gone.
 */
@Component
public class PaymentHolds {

  private static final int LONGEST = 300;

  private static final String SELECT =
      "select h.period, h.participant, h.currency, h.amount_minor, h.words, h.entry_number,"
          + " r.paid_with from payment_hold h left join payment_release r on r.period = h.period"
          + " and r.participant = h.participant and r.currency = h.currency ";

  private static final RowMapper<PaymentHold> ROW = (row, n) -> hold(row);

  private final JdbcTemplate jdbc;
  private final Ledger ledger;
  private final List<HoldReason> reasons;

  @Autowired
  PaymentHolds(JdbcTemplate jdbc, Ledger ledger, ObjectProvider<HoldReason> reasons) {
    this(jdbc, ledger, reasons.stream().toList());
  }

  public PaymentHolds(JdbcTemplate jdbc, Ledger ledger, List<HoldReason> reasons) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.reasons = List.copyOf(reasons);
  }

  /** What was put on hold when a period was paid. */
  public List<PaymentHold> of(PayCycle cycle) {
    return jdbc.query(
        SELECT + "where h.period = ? order by h.participant, h.currency", ROW, cycle.name());
  }

  /** What was on hold before and was paid with a period. */
  public List<PaymentHold> paidWith(PayCycle cycle) {
    return jdbc.query(
        SELECT + "where r.paid_with = ? order by h.participant, h.currency, h.period",
        ROW,
        cycle.name());
  }

  /** What is on hold for somebody now, the earliest first. */
  public List<PaymentHold> open(ParticipantId who) {
    return jdbc.query(
        SELECT + "where r.paid_with is null and h.participant = ? order by h.entry_number",
        ROW,
        who.value());
  }

  /**
   * Puts on hold what has a reason to be, and releases what has none any more, as part of the
   * caller's transaction, which pays the period.
   *
   * @param due what is due with the period; only amounts above zero are paid or put on hold
   * @return what is to be paid now, released amounts included
   */
  Map<Holder, Money> sift(PayCycle cycle, Map<Holder, Money> due, Roster roster, Posted posted) {
    Map<Holder, Money> pay = new TreeMap<>();
    Map<ParticipantId, String> now = why(cycle);
    due.forEach(
        (holder, amount) -> {
          String words = now.get(holder.who());
          if (amount.minor() > 0 && words != null) {
            hold(cycle, holder, amount, words, posted);
          } else if (amount.minor() > 0) {
            pay.put(holder, amount);
          }
        });
    Map<PayCycle, Map<ParticipantId, String>> known = new HashMap<>();
    known.put(cycle, now);
    for (PaymentHold hold : jdbc.query(SELECT + "where r.paid_with is null", ROW)) {
      ParticipantId who = hold.payee().who();
      boolean here = roster.groupOf(who).equals(cycle.group());
      if (here && !known.computeIfAbsent(hold.cycle(), this::why).containsKey(who)) {
        release(cycle, hold, posted);
        pay.merge(hold.payee(), hold.amount(), Money::plus);
      }
    }
    return pay;
  }

  private Map<ParticipantId, String> why(PayCycle cycle) {
    Map<ParticipantId, String> all = new TreeMap<>();
    reasons.forEach(
        reason ->
            reason
                .of(cycle)
                .forEach((who, words) -> all.merge(who, words, (a, b) -> a + "; " + b)));
    return all;
  }

  private void hold(PayCycle cycle, Holder payee, Money amount, String why, Posted posted) {
    String words = why.length() <= LONGEST ? why : why.substring(0, LONGEST - 1) + '…';
    Cause cause = new Cause(Cause.Kind.ON_HOLD, "On hold: " + words);
    EntryNumber entry = post(Entry.onHold(cycle, about(payee, cycle, cause), amount), posted);
    jdbc.update(
        "insert into payment_hold (period, participant, currency, amount_minor, words,"
            + " entry_number) values (?, ?, ?, ?, ?, ?)",
        cycle.name(),
        payee.who().value(),
        payee.currency().getCurrencyCode(),
        amount.minor(),
        words,
        entry.value());
  }

  private void release(PayCycle cycle, PaymentHold hold, Posted posted) {
    Cause cause = new Cause(Cause.Kind.RELEASED, "Was on hold since the payout of " + hold.cycle());
    About.OfPayout about = about(hold.payee(), cycle, cause);
    EntryNumber entry = post(Entry.onHold(cycle, about, hold.amount().negated()), posted);
    jdbc.update(
        "insert into payment_release (period, participant, currency, paid_with, entry_number)"
            + " values (?, ?, ?, ?, ?)",
        hold.cycle().name(),
        hold.payee().who().value(),
        hold.payee().currency().getCurrencyCode(),
        cycle.name(),
        entry.value());
  }

  private EntryNumber post(Entry entry, Posted posted) {
    return ledger.post(List.of(entry), posted);
  }

  private static About.OfPayout about(Holder payee, PayCycle cycle, Cause cause) {
    return new About.OfPayout(payee.who(), cycle.period().lastDay(), cause);
  }

  private static PaymentHold hold(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new PaymentHold(
        PayCycle.parse(row.getString("period")),
        new Holder(new ParticipantId(row.getString("participant")), currency),
        new Money(currency, row.getLong("amount_minor")),
        row.getString("words"),
        new EntryNumber(row.getLong("entry_number")),
        Optional.ofNullable(row.getString("paid_with")).map(PayCycle::parse));
  }
}
