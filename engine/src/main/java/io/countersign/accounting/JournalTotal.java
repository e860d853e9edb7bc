package io.countersign.accounting;

import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.ledger.Direction;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A journal as a whole: what it debits, and credits just the same. */
public record JournalTotal(String id, Journal journal, LocalDate on, Money debits, Money credits) {

  /** The journals of a period, as its file holds them. */
  public static List<JournalTotal> of(PeriodAccounts accounts) {
    Map<String, JournalTotal> totals = new LinkedHashMap<>();
    for (GeneralLine line :
        JournalCsv.summed(accounts.lines(), accounts.policy().booking().detail())) {
      Money amount = line.side().amount();
      Money zero = Money.zero(amount.currency());
      boolean debit = line.side().direction() == Direction.DEBIT;
      String id = JournalCsv.id(accounts.period().period(), line);
      totals.merge(
          id,
          new JournalTotal(
              id, line.journal(), line.on(), debit ? amount : zero, debit ? zero : amount),
          (a, b) ->
              new JournalTotal(
                  id, a.journal, a.on, a.debits.plus(b.debits), a.credits.plus(b.credits)));
    }
    return new ArrayList<>(totals.values());
  }
}
