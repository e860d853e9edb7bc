package io.countersign.close;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was told of deals, in the order told. */
final class ToldDeals {

  private final Map<String, List<DealEvent>> events = new LinkedHashMap<>();

  static Opportunity opportunity(String deal, String amount, String seller, String product) {
    DealLine line = new DealLine(product, BigDecimal.ONE, Quantity.of(amount, "USD"));
    return new Opportunity(
        new DealId(deal),
        DealTeam.alone(new ParticipantId(seller)),
        new Sale("Acme", List.of(line), Map.of()));
  }

  void tell(DealEvent event) {
    events.computeIfAbsent(event.deal().value(), d -> new ArrayList<>()).add(event);
  }

  void addAll(ToldDeals others) {
    events.putAll(others.events);
  }

  List<DealHistory> histories() {
    List<DealHistory> deals = new ArrayList<>();
    events.forEach((deal, told) -> deals.add(new DealHistory(new DealId(deal), told)));
    return deals;
  }

  /** The deal as it was won. */
  Opportunity won(String deal) {
    return new DealHistory(new DealId(deal), events.getOrDefault(deal, List.of()))
        .won()
        .orElseThrow()
        .opportunity();
  }
}
