package io.countersign.accounting;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.JournalLine;
import io.countersign.intake.Rosters;
import io.countersign.people.Roster;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where accounting takes its facts from, beside the books. */
@Component
public record AccountingSources(
    Supplier<List<BookPeriod>> periods,
    Supplier<List<DealHistory>> deals,
    Supplier<List<JournalLine>> cancellations,
    Supplier<Roster> roster,
    PolicyDocument.Shelf policy) {

  /** What is told. */
  @Autowired
  public AccountingSources(
      PayPeriods periods, DealJournal journal, Rosters rosters, PolicyDocument.Shelf policy) {
    this(
        () -> periods.list().stream().map(AccountingSources::period).toList(),
        journal::histories,
        journal::cancellations,
        rosters::roster,
        policy);
  }

  private static BookPeriod period(PayPeriod found) {
    PayPeriod.Mark paid = found.steps().paid();
    return new BookPeriod(found.period(), found.isClosed() && paid != null ? paid.at() : null);
  }
}
