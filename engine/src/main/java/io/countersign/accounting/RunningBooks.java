package io.countersign.accounting;

import io.countersign.accounting.CostChange.Kind;
import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.accounting.GeneralLine.Subject;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the books say and what was booked in journals, both of all periods so far, as it grows from
 * one period to the next.
 */
final class RunningBooks {

  /** What was earned for a contract, and what of it was taken back. */
  record Earned(Money earned, Money recovered) {}

  /** A balance of the general ledger that an accrual left. */
  record Open(GeneralAccount account, AccountCode code, Subject subject) {}

  private final Map<CostKey, Earned> earned = new TreeMap<>();
  private final Map<CostKey, List<CostChange>> changes = new TreeMap<>();
  private final Map<Open, Money> open = new java.util.LinkedHashMap<>();
  private final Map<Holder, Money> paidOut = new TreeMap<>();

  /** Adds what was posted in a period; the order makes no difference. */
  void post(Map<EarningLine, Balance> posted) {
    posted.forEach(
        (line, balance) -> {
          Money zero = Money.zero(line.currency());
          EarningKey key = line.key();
          boolean back = key.origin().kind() == EarningKey.Kind.RECOVERED;
          earned.merge(
              new CostKey(
                  key.origin().deal(),
                  key.who(),
                  new CostKey.Component(key.plan(), key.component()),
                  line.currency()),
              new Earned(back ? zero : balance.total(), back ? balance.total() : zero),
              (a, b) -> new Earned(a.earned().plus(b.earned()), a.recovered().plus(b.recovered())));
        });
  }

  /** Adds what was booked in the journals of a period. */
  void book(Period period, List<GeneralLine> lines) {
    for (GeneralLine line : lines) {
      GeneralLine.Side side = line.side();
      if (line.journal() == Journal.ACCRUAL || line.journal() == Journal.REVERSAL) {
        open.merge(
            new Open(side.account(), side.code(), line.subject()), side.debit(), Money::plus);
      }
      if (side.account() == GeneralAccount.PAYROLL) {
        ParticipantId who = new ParticipantId(line.subject().participant());
        Holder holder = new Holder(who, side.amount().currency());
        paidOut.merge(holder, side.debit().negated(), Money::plus);
      }
      if (side.account() == GeneralAccount.CONTRACT_COSTS) {
        CostKey key = key(line);
        changes
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new CostChange(kind(line.journal()), period, side.debit(), line.memo()));
      }
    }
    open.values().removeIf(Money::isZero);
  }

  private static CostKey key(GeneralLine line) {
    Subject of = line.subject();
    return new CostKey(
        of.deal(),
        new ParticipantId(of.participant()),
        new CostKey.Component(of.plan(), of.component()),
        line.side().amount().currency());
  }

  private static Kind kind(Journal journal) {
    return journal == Journal.CAPITALISATION ? Kind.ADDITION : Kind.valueOf(journal.name());
  }

  /** Every cost that was earned or booked, in order. */
  Map<CostKey, Earned> earned() {
    changes
        .keySet()
        .forEach(
            key -> {
              Money zero = Money.zero(key.currency());
              earned.putIfAbsent(key, new Earned(zero, zero));
            });
    return earned;
  }

  CapitalizedCost cost(CostKey key) {
    return new CapitalizedCost(key, changes.getOrDefault(key, List.of()));
  }

  /** The costs that are or were an asset, in order. */
  List<CapitalizedCost> costs() {
    return changes.keySet().stream().map(this::cost).toList();
  }

  /** What accruals left in the general ledger: the amount is a debit, or negative a credit. */
  Map<Open, Money> open() {
    return open;
  }

  Money paidOut(Holder holder) {
    return paidOut.getOrDefault(holder, Money.zero(holder.currency()));
  }
}
