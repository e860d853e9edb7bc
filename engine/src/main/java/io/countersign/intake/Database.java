package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The database as the destination of an import. */
@Component
record Database(Rosters rosters, DealJournal journal) implements Destination {

  @Override
  public Roster roster() {
    return rosters.roster();
  }

  @Override
  public Map<ParticipantId, Change> tell(Roster told) {
    return rosters.tell(told);
  }

  @Override
  public List<Change> tell(String source, List<DealEvent> events) {
    return journal.record(source, events);
  }
}
