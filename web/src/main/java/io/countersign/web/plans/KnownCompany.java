package io.countersign.web.plans;

import io.countersign.checking.Known;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import org.springframework.stereotype.Component;

/**
 * The people, deals and rates of the market that a plan is checked against: all that are known
 * today.
 */
@Component
public class KnownCompany {

  private final Rosters rosters;
  private final DealJournal journal;
  private final Quotes quotes;

  KnownCompany(Rosters rosters, DealJournal journal, Quotes quotes) {
    this.rosters = rosters;
    this.journal = journal;
    this.quotes = quotes;
  }

  public Known today() {
    return new Known(rosters.roster(), journal.histories(), quotes.rates());
  }
}
