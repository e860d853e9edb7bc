package io.countersign.payouts;

import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.ledger.Settlement;
import io.countersign.money.Money;
import io.countersign.statements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The settlement of pay periods. It brings what is payable in them to zero: into what is due, or
 * into what is carried.
 */
@Component
public class Settlements {

  private final Ledger ledger;
  private final RecoveryLimits limits;

  public Settlements(Ledger ledger, RecoveryLimits limits) {
    this.ledger = ledger;
    this.limits = limits;
  }

  /**
   * Settles a period, as part of the caller's transaction, which locks it.
   *
   * @throws StatementsStale when a statement tells another payout than what is due
   */
  public void make(PayCycle cycle, Posted posted, List<Statement> statements) {
    Map<Holder, Settlement> settled = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    Map<Holder, Money> carried = ledger.balances().of(Account.CARRIED);
    Cause cause = new Cause(Cause.Kind.SETTLED, "Settled when " + cycle + " was locked");
    payable(cycle)
        .forEach(
            (holder, payable) -> {
              Money owed = carried.getOrDefault(holder, Money.zero(holder.currency()));
              if (!payable.isZero()) {
                Settlement settlement =
                    Settlement.of(payable, owed, limits.of(cycle.group()).orElse(null));
                About.OfSettlement about =
                    new About.OfSettlement(holder.who(), cycle.period().lastDay(), cause);
                entries.add(Entry.settlement(cycle, about, payable, settlement));
                settled.put(holder, settlement);
              }
            });
    ledger.post(entries, posted);
    compare(cycle, settled, statements);
  }

  /** With what periods of the group left that were paid when there were no settlements yet. */
  private Map<Holder, Money> payable(PayCycle cycle) {
    Map<Holder, Money> payable = ledger.balances().in(cycle, Account.PAYABLE);
    ledger
        .balances()
        .unsettledBefore(cycle)
        .forEach(
            (holder, earlier) ->
                earlier.values().forEach(rest -> payable.merge(holder, rest, Money::plus)));
    return payable;
  }

  private static void compare(
      PayCycle cycle, Map<Holder, Settlement> settled, List<Statement> statements) {
    Map<Holder, Settlement> rest = new TreeMap<>(settled);
    for (Statement statement : statements) {
      Holder holder = statement.id().holder();
      Settlement made = rest.remove(holder);
      Money due = made == null ? Money.zero(holder.currency()) : made.due();
      if (!statement.totals().payout().equals(due)) {
        throw new StatementsStale(cycle, holder, statement.totals().payout(), due);
      }
    }
    rest.forEach(
        (holder, made) -> {
          if (!made.due().isZero()) {
            throw new StatementsStale(cycle, holder, Money.zero(holder.currency()), made.due());
          }
        });
  }
}
