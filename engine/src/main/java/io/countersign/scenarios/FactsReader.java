package io.countersign.scenarios;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealTeam;
import io.countersign.money.ExchangeRates;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts of a scenario: people, relations, deals, metrics and rates of exchange. */
final class FactsReader {

  /** The facts section by section, so that a correction can take the place of one. */
  private record Parts(
      Staff staff,
      List<Relation> relations,
      List<DealHistory> deals,
      List<Metric> metrics,
      ExchangeRates rates) {

    static final Parts NONE =
        new Parts(Staff.NOBODY, List.of(), List.of(), List.of(), ExchangeRates.NONE);

    List<ParticipantId> named() {
      List<ParticipantId> named = new ArrayList<>();
      for (DealHistory deal : deals) {
        deal.won().map(Won::opportunity).stream()
            .flatMap(opportunity -> opportunity.team().members().stream())
            .map(DealTeam.Member::who)
            .forEach(named::add);
      }
      for (Relation relation : relations) {
        named.add(relation.who());
        named.add(relation.to());
      }
      metrics.stream().map(Metric::who).filter(w -> !w.equals(Metric.COMPANY)).forEach(named::add);
      return named;
    }
  }

  private final LocalDate firstDay;
  private final String currency;
  private Parts parts = Parts.NONE;

  /**
   * @param firstDay the day of whatever does not say when
   * @param currency the code of the currency of deals that name none
   */
  FactsReader(LocalDate firstDay, String currency) {
    this.firstDay = firstDay;
    this.currency = currency;
  }

  /** The facts of a section; a later section takes the place of what it tells anew. */
  Facts read(Section section, Item place) {
    PeopleReader people = new PeopleReader(firstDay);
    KnownReader known = new KnownReader(firstDay);
    parts =
        new Parts(
            section.optional("people").map(people::people).orElse(parts.staff()),
            section.optional("relations").map(people::relations).orElse(parts.relations()),
            section
                .optional("deals")
                .map(list -> new DealsReader(firstDay, currency).read(list))
                .orElse(parts.deals()),
            section.optional("metrics").map(known::metrics).orElse(parts.metrics()),
            section.optional("rates").map(known::rates).orElse(parts.rates()));
    return facts(section.optional("people").orElse(place));
  }

  private Facts facts(Item place) {
    try {
      return new Facts(
          parts.staff().roster(parts.relations(), parts.named(), firstDay),
          parts.deals(),
          parts.metrics(),
          parts.rates());
    } catch (IllegalArgumentException e) {
      place.wrong("seats of one person that share no day: " + e.getMessage());
      return Facts.NONE;
    }
  }
}
