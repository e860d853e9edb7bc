package io.countersign.accounting;

import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The expense of a period as the books have it beside the expense that the journals make of it.
 *
 * @param posted what was posted to all expenses of the books
 * @param booked what reversal, payout and accrual come to in the general ledger's
 * @param capitalised what of it became an asset
 */
public record TieOut(Money posted, Money booked, Money capitalised) {

  /** By currency. */
  static List<TieOut> of(Map<String, Money> posted, List<GeneralLine> lines) {
    Map<String, TieOut> ties = new TreeMap<>();
    posted.values().stream().filter(p -> !p.isZero()).forEach(p -> add(ties, p, 0));
    for (GeneralLine line : lines) {
      if (line.side().account() == GeneralAccount.COMMISSION_EXPENSE) {
        boolean cost =
            line.journal() == Journal.CAPITALISATION || line.journal() == Journal.RECOVERY;
        add(ties, cost ? line.side().debit().negated() : line.side().debit(), cost ? 2 : 1);
      }
    }
    return new ArrayList<>(ties.values());
  }

  private static void add(Map<String, TieOut> ties, Money amount, int place) {
    Currency currency = amount.currency();
    Money zero = Money.zero(currency);
    TieOut added =
        new TieOut(
            place == 0 ? amount : zero, place == 1 ? amount : zero, place == 2 ? amount : zero);
    ties.merge(
        currency.getCurrencyCode(),
        added,
        (a, b) ->
            new TieOut(
                a.posted.plus(b.posted),
                a.booked.plus(b.booked),
                a.capitalised.plus(b.capitalised)));
  }

  /** What was expensed as it arose. */
  public Money expensed() {
    return posted.minus(capitalised);
  }

  /** Whether the general ledger gets the expense that the books have. */
  public boolean holds() {
    return posted.equals(booked);
  }
}
