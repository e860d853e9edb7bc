package io.countersign.payouts;

import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The entries that each payout of a run pays: everything about its payee that touched what is
 * payable or due, from the period after the last one that paid up to the one that is paid.
 */
final class PaidEntries {

  private final Map<Holder, SortedSet<Long>> numbers = new TreeMap<>();
  private final Map<Holder, Long> sums = new TreeMap<>();
  private final Set<String> deals = new TreeSet<>();

  private PaidEntries() {}

  static PaidEntries of(PayCycle cycle, JdbcTemplate jdbc) {
    PaidEntries paid = new PaidEntries();
    jdbc.query(
        "select e.number, e.participant, p.currency, e.deal, case when p.account = 'PAYABLE' then 0"
            + " when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end minor from"
            + " journal_entry e join posting p on p.entry_number = e.number where p.account in"
            + " ('PAYABLE', 'DUE') and e.cause <> 'PAID' and e.period_from <= ? and e.period_from >"
            + " coalesce((select max(b.period_from) from journal_entry b join posting q on"
            + " q.entry_number = b.number and q.account = 'DUE' and q.currency = p.currency where"
            + " b.participant = e.participant and b.cause = 'PAID' and b.period_from < ?), date"
            + " '1900-01-01') order by e.number",
        row -> {
          Holder holder =
              new Holder(
                  new ParticipantId(row.getString("participant")),
                  Currency.getInstance(row.getString("currency")));
          paid.numbers.computeIfAbsent(holder, h -> new TreeSet<>()).add(row.getLong("number"));
          paid.sums.merge(holder, row.getLong("minor"), Math::addExact);
          String deal = row.getString("deal");
          if (deal != null && !deal.isEmpty()) {
            paid.deals.add(deal);
          }
        },
        cycle.period().from(),
        cycle.period().from());
    return paid;
  }

  /**
   * The numbers of the entries of a payout.
   *
   * @throws IllegalStateException when what became due with them does not add up to it
   */
  List<Long> of(Payout payout) {
    Holder holder = new Holder(payout.who(), payout.amount().currency());
    if (sums.getOrDefault(holder, 0L) != payout.amount().minor()) {
      throw new IllegalStateException(
          "the entries of " + holder + " add up to " + sums.get(holder) + ", not " + payout);
    }
    return List.copyOf(numbers.getOrDefault(holder, new TreeSet<>()));
  }

  /** The deals of all entries, also of those that were carried. */
  Set<String> deals() {
    return deals;
  }
}
