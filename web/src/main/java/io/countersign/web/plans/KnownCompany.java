package io.countersign.web.plans;

import io.countersign.checking.Known;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import org.springframework.stereotype.Component;

/** The people and deals that a plan is checked against: all that are known today. */
@Component
public class KnownCompany {

  private final Rosters rosters;
  private final DealJournal journal;

  KnownCompany(Rosters rosters, DealJournal journal) {
    this.rosters = rosters;
    this.journal = journal;
  }

  public Known today() {
    return Known.of(rosters.roster(), journal.histories());
  }
}
