package io.countersign.review;

import io.countersign.close.ClawbackCase;
import io.countersign.close.ClawbackCases;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.people.Participant;
import io.countersign.people.Roster;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is taken back and not posted, because legal has not said so yet. */
@Component
class CaseConcerns implements ConcernSource {

  private final ClawbackCases cases;
  private final Rosters rosters;

  CaseConcerns(ClawbackCases cases, Rosters rosters) {
    this.cases = cases;
    this.rosters = rosters;
  }

  @Override
  public List<Concern> concerns(PayCycle cycle) {
    List<ClawbackCase> open = cases.of(cycle).stream().filter(ClawbackCase::isOpen).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Roster roster = rosters.roster();
    return open.stream()
        .map(
            one -> {
              String who = one.key().who().value();
              String name = roster.participant(one.key().who()).map(Participant::name).orElse(who);
              return new Concern(
                  cycle,
                  Concern.Kind.CLAWBACK_CASE,
                  new Concern.About(who, name, one.key().origin().deal()),
                  one.change().words(),
                  "Legal answers it under Contracts, Clawbacks; the next calculation posts it or not",
                  one.change().amount());
            })
        .toList();
  }
}
