package io.countersign.scenarios;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.money.ExchangeRates;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a scenario tells beside its plan. */
record Facts(Roster roster, List<DealHistory> deals, List<Metric> metrics, ExchangeRates rates) {

  static final Facts NONE =
      new Facts(new Roster(List.of(), List.of()), List.of(), List.of(), ExchangeRates.NONE);

  Facts {
    deals = List.copyOf(deals);
    metrics = List.copyOf(metrics);
  }

  /** Only what had happened at the end of the day. */
  Facts asOf(LocalDate day) {
    List<DealHistory> known = new ArrayList<>();
    for (DealHistory deal : deals) {
      List<DealEvent> events = deal.events().stream().filter(e -> !e.on().isAfter(day)).toList();
      if (!events.isEmpty()) {
        known.add(new DealHistory(deal.deal(), events));
      }
    }
    List<Metric> measured = metrics.stream().filter(m -> !m.on().isAfter(day)).toList();
    return new Facts(roster, known, measured, rates);
  }

  Facts turnedRound() {
    List<DealHistory> turned = new ArrayList<>(deals);
    Collections.reverse(turned);
    return new Facts(roster, turned, metrics, rates);
  }
}
