package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.util.List;
import java.util.Map;

/** Where accepted rows go: the database, or the memory of somebody who only calculates. */
interface Destination {

  /** Everybody who is known. */
  Roster roster();

  Map<ParticipantId, Change> tell(Roster told);

  List<Change> tell(String source, List<DealEvent> events);
}
