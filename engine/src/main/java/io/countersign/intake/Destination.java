package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where accepted rows go: the database, or the memory of somebody who only calculates. Each telling
 * is answered with what it changed.
 */
interface Destination {

  /** Everybody who is known. */
  Roster roster();

  /** What is known of some deals; nothing of those that nobody told of. */
  Map<DealId, DealHistory> deals(Set<DealId> deals);

  Map<ParticipantId, Change> tell(Roster told);

  List<Change> relate(List<Relation> told);

  List<Change> tell(String source, List<DealEvent> events);

  List<Change> measure(String source, List<MetricTelling> told);

  List<Change> quote(String source, List<Quote> quotes);
}
