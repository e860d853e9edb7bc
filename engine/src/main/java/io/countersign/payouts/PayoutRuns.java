package io.countersign.payouts;

import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.money.Money;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.statements.CsvSheet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The payout runs. A run pays everything that is due after a period was locked. */
@Component
public class PayoutRuns {

  private static final String EARNING_CODE = "COMMISSION";

  private final JdbcTemplate jdbc;
  private final Ledger ledger;
  private final PaymentHolds holds;

  public PayoutRuns(JdbcTemplate jdbc, Ledger ledger, PaymentHolds holds) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.holds = holds;
  }

  /**
   * Pays a period, as part of the caller's transaction, which approves of it: what is due with it
   * and not on hold, and what was on hold and is not any more.
   */
  public PayoutRun make(PayCycle cycle, Posted posted, Roster roster) {
    List<Payout> payouts = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Cause cause = new Cause(Cause.Kind.PAID, "Paid with the payout of " + cycle);
    Map<Holder, Money> due = ledger.balances().in(cycle, Account.DUE);
    holds
        .sift(cycle, due, roster, posted)
        .forEach(
            (holder, amount) -> {
              ParticipantId who = holder.who();
              String name = roster.participant(who).map(Participant::name).orElse(who.value());
              payouts.add(new Payout(who, name, amount));
              About.OfPayout about = new About.OfPayout(who, cycle.period().lastDay(), cause);
              entries.add(Entry.payment(cycle, about, amount));
            });
    ledger.post(entries, posted);
    PayoutRun run = new PayoutRun(cycle, posted.by(), posted.at(), List.copyOf(payouts));
    insert(run);
    return run;
  }

  /** What was due and is on hold. */
  public PaymentHolds holds() {
    return holds;
  }

  public Optional<PayoutRun> find(PayCycle cycle) {
    List<Payout> payouts =
        jdbc.query(
            "select participant, name, currency, amount_minor from payout where period = ?"
                + " order by participant, currency",
            (row, n) ->
                new Payout(
                    new ParticipantId(row.getString("participant")),
                    row.getString("name"),
                    new Money(
                        Currency.getInstance(row.getString("currency")),
                        row.getLong("amount_minor"))),
            cycle.name());
    return jdbc
        .query(
            "select made_by, made_at from payout_run where period = ?",
            (row, n) ->
                new PayoutRun(
                    cycle,
                    row.getString("made_by"),
                    row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    payouts),
            cycle.name())
        .stream()
        .findFirst();
  }

  /**
   * A run as a payroll file: one row per payout with {@code employee_id, name, earning_code,
   * amount, currency, period_start, period_end, memo}. The same run always gives the same bytes.
   */
  public static String csv(PayoutRun run) {
    CsvSheet sheet =
        new CsvSheet(
            "employee_id",
            "name",
            "earning_code",
            "amount",
            "currency",
            "period_start",
            "period_end",
            "memo");
    for (Payout payout : run.payouts()) {
      sheet.row(
          payout.who().value(),
          payout.name(),
          EARNING_CODE,
          payout.amount().amount(),
          payout.amount().currency(),
          run.cycle().period().from(),
          run.cycle().period().lastDay(),
          "Commission " + run.cycle());
    }
    return sheet.toString();
  }

  private void insert(PayoutRun run) {
    jdbc.update(
        "insert into payout_run (period, made_by, made_at) values (?, ?, ?)",
        run.cycle().name(),
        run.madeBy(),
        LocalDateTime.ofInstant(run.madeAt(), ZoneOffset.UTC));
    List<Object[]> rows = new ArrayList<>();
    for (Payout payout : run.payouts()) {
      rows.add(
          new Object[] {
            run.cycle().name(),
            payout.who().value(),
            payout.amount().currency().getCurrencyCode(),
            payout.name(),
            payout.amount().minor()
          });
    }
    jdbc.batchUpdate(
        "insert into payout (period, participant, currency, name, amount_minor)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }
}
