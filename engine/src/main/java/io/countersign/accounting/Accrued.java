package io.countersign.accounting;

import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is accrued at the end of a period in one currency, and when it is reversed.
 *
 * @param due earned and not paid
 * @param held earned, waiting for a condition
 * @param overpaid paid above what is due
 */
public record Accrued(LocalDate on, LocalDate reversedOn, Money due, Money held, Money overpaid) {

  /** By currency. */
  public static List<Accrued> of(PeriodAccounts accounts) {
    LocalDate last = accounts.period().period().lastDay();
    Map<String, Accrued> all = new TreeMap<>();
    for (GeneralLine line : accounts.lines()) {
      if (line.journal() == Journal.ACCRUAL) {
        Money debit = line.side().debit();
        Money zero = Money.zero(debit.currency());
        GeneralAccount account = line.side().account();
        all.merge(
            debit.currency().getCurrencyCode(),
            new Accrued(
                last,
                accounts.period().period().until(),
                account == GeneralAccount.ACCRUED ? debit.negated() : zero,
                account == GeneralAccount.HELD ? debit.negated() : zero,
                account == GeneralAccount.OVERPAID ? debit : zero),
            Accrued::plus);
      }
    }
    return new ArrayList<>(all.values());
  }

  private Accrued plus(Accrued other) {
    return new Accrued(
        on, reversedOn, due.plus(other.due), held.plus(other.held), overpaid.plus(other.overpaid));
  }
}
