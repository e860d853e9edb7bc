package io.countersign.checking;

import io.countersign.deals.DealHistory;
import io.countersign.money.ExchangeRates;
import io.countersign.people.Roster;
import java.util.Collection;
import java.util.List;

/** What is known beside the plan: the people, the deals so far, and the rates of the market. */
public record Known(Roster roster, List<DealHistory> deals, ExchangeRates market) {

  public Known {
    deals = List.copyOf(deals);
  }

  /** People and deals, without rates of the market. */
  public static Known of(Roster roster, Collection<DealHistory> deals) {
    return new Known(roster, List.copyOf(deals), ExchangeRates.NONE);
  }
}
