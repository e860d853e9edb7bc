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
import org.springframework.stereotype.Component;

/** The database as the destination of an import. */
@Component
record Database(Rosters rosters, DealJournal journal, Metrics metrics, Quotes quotes)
    implements Destination {

  @Override
  public Roster roster() {
    return rosters.roster();
  }

  @Override
  public Map<DealId, DealHistory> deals(Set<DealId> deals) {
    return journal.histories(deals);
  }

  @Override
  public Map<ParticipantId, Change> tell(Roster told) {
    return rosters.tell(told);
  }

  @Override
  public List<Change> relate(List<Relation> told) {
    return rosters.relate(told);
  }

  @Override
  public List<Change> tell(String source, List<DealEvent> events) {
    return journal.record(source, events);
  }

  @Override
  public List<Change> measure(String source, List<MetricTelling> told) {
    return metrics.tell(source, told);
  }

  @Override
  public List<Change> quote(String source, List<Quote> told) {
    return quotes.tell(source, told);
  }
}
