package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.ledger.Account;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The balances of the books, put together as the general ledger needs them. */
final class BookBalances {

  /** What was given and is not held, wherever it stands now. */
  private static final List<Account> GIVEN =
      List.of(Account.PAYABLE, Account.CARRIED, Account.DUE, Account.ON_HOLD, Account.PAID);

  private static final List<Account> EXPENSES =
      List.of(
          Account.COMMISSION_EXPENSE,
          Account.CLAWBACK,
          Account.GUARANTEE_EXPENSE,
          Account.ADJUSTMENT_EXPENSE,
          Account.DRAW_FORGIVEN);

  private final Ledger ledger;

  BookBalances(Ledger ledger) {
    this.ledger = ledger;
  }

  Map<Holder, Money> paid(LocalDate before) {
    return ledger.balances().of(Account.PAID, before);
  }

  Map<Holder, Owed> owed(LocalDate before) {
    Map<Holder, Money> given = credits(GIVEN, before);
    Map<Holder, Money> held = ledger.balances().of(Account.HELD, before);
    Map<Holder, Money> advanced = ledger.balances().of(Account.DRAW_ADVANCED, before);
    Set<Holder> all = new HashSet<>(given.keySet());
    all.addAll(held.keySet());
    all.addAll(advanced.keySet());
    Map<Holder, Owed> owed = new TreeMap<>();
    for (Holder holder : all) {
      Money zero = Money.zero(holder.currency());
      owed.put(
          holder,
          new Owed(
              given.getOrDefault(holder, zero),
              held.getOrDefault(holder, zero),
              advanced.getOrDefault(holder, zero).negated()));
    }
    return owed;
  }

  /** What a period added to the expenses, by currency. */
  Map<String, Money> expense(Period period) {
    Map<String, Money> expense = new TreeMap<>();
    credits(EXPENSES, period.until()).forEach((holder, credit) -> add(expense, credit.negated()));
    credits(EXPENSES, period.from()).forEach((holder, credit) -> add(expense, credit));
    return expense;
  }

  private static void add(Map<String, Money> sums, Money amount) {
    sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
  }

  private Map<Holder, Money> credits(List<Account> accounts, LocalDate before) {
    Map<Holder, Money> sums = new TreeMap<>();
    for (Account account : accounts) {
      ledger
          .balances()
          .of(account, before)
          .forEach((holder, credit) -> sums.merge(holder, credit, Money::plus));
    }
    return sums;
  }
}
