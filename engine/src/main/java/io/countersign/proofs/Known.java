package io.countersign.proofs;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealHistory;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import java.util.List;

/** All that was known when a statement was made. */
record Known(
    Roster roster,
    List<Relation> relations,
    List<DealHistory> deals,
    List<Metric> metrics,
    List<Quote> rates) {}
