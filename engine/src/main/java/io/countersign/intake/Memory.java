package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The memory of somebody who only calculates, as the destination of one reading or several. */
final class Memory implements Destination {

  private final Map<ParticipantId, Participant> people = new TreeMap<>();
  private final Map<ParticipantId, List<Assignment>> seats = new TreeMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<DealId, List<DealEvent>> events = new LinkedHashMap<>();
  private final Map<MetricTelling.Key, MetricTelling> metrics = new LinkedHashMap<>();
  private final List<Quote> quotes = new ArrayList<>();

  @Override
  public Roster roster() {
    return new Roster(
        people.values(), seats.values().stream().flatMap(List::stream).toList(), relations);
  }

  @Override
  public Map<DealId, DealHistory> deals(Set<DealId> deals) {
    Map<DealId, DealHistory> known = new LinkedHashMap<>();
    for (DealId deal : deals) {
      List<DealEvent> told = events.get(deal);
      if (told != null) {
        known.put(deal, new DealHistory(deal, told));
      }
    }
    return known;
  }

  @Override
  public Map<ParticipantId, Change> tell(Roster told) {
    Map<ParticipantId, Change> changes = new TreeMap<>();
    for (Participant person : told.participants()) {
      changes.put(
          person.id(), people.put(person.id(), person) == null ? Change.NEW : Change.CHANGED);
      List<Assignment> own = seats.getOrDefault(person.id(), List.of());
      for (Assignment seat : Seats.inOrder(told.assignmentsOf(person.id()))) {
        own = Seats.with(seat, own);
      }
      seats.put(person.id(), own);
    }
    return changes;
  }

  @Override
  public List<Change> relate(List<Relation> told) {
    relations.addAll(told);
    return allNew(told);
  }

  @Override
  public List<Change> tell(String source, List<DealEvent> told) {
    told.forEach(e -> events.computeIfAbsent(e.deal(), deal -> new ArrayList<>(1)).add(e));
    return allNew(told);
  }

  @Override
  public List<Change> measure(String source, List<MetricTelling> told) {
    told.forEach(telling -> metrics.put(telling.key(), telling));
    return allNew(told);
  }

  @Override
  public List<Change> quote(String source, List<Quote> told) {
    quotes.addAll(told);
    return allNew(told);
  }

  List<DealHistory> histories() {
    List<DealHistory> histories = new ArrayList<>(events.size());
    events.forEach((deal, told) -> histories.add(new DealHistory(deal, told)));
    return histories;
  }

  List<Metric> metrics() {
    List<Metric> holding = new ArrayList<>();
    for (MetricTelling told : metrics.values()) {
      BigDecimal value = told.value();
      if (value != null) {
        holding.add(new Metric(told.who(), told.name(), told.on(), value));
      }
    }
    return holding;
  }

  List<Quote> quotes() {
    return quotes;
  }

  private static List<Change> allNew(List<?> told) {
    return Collections.nCopies(told.size(), Change.NEW);
  }
}
