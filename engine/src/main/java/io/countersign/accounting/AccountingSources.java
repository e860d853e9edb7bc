package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodState;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.JournalLine;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.people.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where accounting takes its facts from, beside the books. */
@Component
public record AccountingSources(
    Supplier<List<BookPeriod>> periods,
    Supplier<List<PayCycle>> cycles,
    Supplier<List<DealHistory>> deals,
    Supplier<List<JournalLine>> cancellations,
    Supplier<Roster> roster,
    PolicyDocument.Shelf policy) {

  /** What is told. */
  @Autowired
  public AccountingSources(
      PayPeriods periods, DealJournal journal, Rosters rosters, PolicyDocument.Shelf policy) {
    this(
        () -> periods(periods.list()),
        () -> periods.list().stream().map(PayPeriod::cycle).toList(),
        journal::histories,
        journal::cancellations,
        rosters::roster,
        policy);
  }

  /** The pay periods of all groups that are of the same days are one. */
  private static List<BookPeriod> periods(List<PayPeriod> all) {
    Map<Period, BookPeriod> periods = new TreeMap<>();
    for (PayPeriod found : all) {
      PayPeriod.Mark locked = found.steps().at(PeriodState.LOCKED);
      BookPeriod one =
          new BookPeriod(
              found.period(),
              found.isClosed() && locked != null ? locked.at() : null,
              found.state() == PeriodState.PAID);
      periods.merge(found.period(), one, AccountingSources::both);
    }
    return List.copyOf(periods.values());
  }

  private static BookPeriod both(BookPeriod one, BookPeriod other) {
    Instant first = one.closedAt();
    Instant second = other.closedAt();
    Instant last = first == null || second == null ? null : first.isBefore(second) ? second : first;
    return new BookPeriod(one.period(), last, one.paid() && other.paid());
  }
}
