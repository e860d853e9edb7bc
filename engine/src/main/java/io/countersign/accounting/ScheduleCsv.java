package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.money.Money;
import io.countersign.statements.CsvSheet;
import java.util.Locale;

/**
 * Schedules as CSV, one row for each change: what it is, the rule behind it, and what the cost is
 * carried at after it. Rows that are to come are marked; so are costs that are expensed at once.
 */
public final class ScheduleCsv {

  private ScheduleCsv() {}

  /** The schedules of all contracts. */
  public static String of(Accounts accounts) {
    CsvSheet sheet =
        new CsvSheet(
            "contract",
            "customer",
            "participant",
            "plan",
            "component",
            "period",
            "until",
            "change",
            "amount",
            "carried",
            "currency",
            "state",
            "rule");
    Standard standard = accounts.policy().standard();
    for (CostSchedule schedule : accounts.schedules()) {
      CapitalizedCost cost = schedule.cost();
      Money carried = Money.zero(cost.key().currency());
      for (CostChange change : cost.changes()) {
        carried = carried.plus(change.amount());
        row(sheet, accounts, cost.key(), change, carried, "booked", change.why());
      }
      for (CostChange change : schedule.coming()) {
        carried = carried.plus(change.amount());
        String why = change.why() + " (" + standard.cite(change.kind().clause()) + ")";
        row(sheet, accounts, cost.key(), change, carried, "to come", why);
      }
      if (schedule.treatment() instanceof Treatment.Expensed) {
        Period last = accounts.last().period().period();
        sheet.row(
            cost.key().deal(),
            accounts.customer(cost.key().deal()),
            cost.key().who().value(),
            cost.key().of().plan(),
            cost.key().of().id(),
            last.name(),
            last.until(),
            "expensed at once",
            schedule.earned().amount(),
            carried.amount(),
            cost.key().currency(),
            "booked",
            schedule.rule(standard));
      }
    }
    return sheet.toString();
  }

  private static void row(
      CsvSheet sheet,
      Accounts accounts,
      CostKey key,
      CostChange change,
      Money carried,
      String state,
      String why) {
    sheet.row(
        key.deal(),
        accounts.customer(key.deal()),
        key.who().value(),
        key.of().plan(),
        key.of().id(),
        change.period().name(),
        change.period().until(),
        change.kind().name().toLowerCase(Locale.ROOT),
        change.amount().amount(),
        carried.amount(),
        key.currency(),
        state,
        why);
  }
}
