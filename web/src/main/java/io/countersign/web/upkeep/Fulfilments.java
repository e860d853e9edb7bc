package io.countersign.web.upkeep;

import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.ContractId;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.intake.DealJournal;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rounding;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Obligations;
import io.countersign.performance.Performance;
import io.countersign.performance.SignedDeal;
import io.countersign.web.contracts.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What became of signed contracts: their paper held against the journal of their deals. */
@Component
class Fulfilments {

  private static final int CHUNK = 500;

  private final Performance performance;
  private final Obligations obligations;
  private final DealJournal journal;

  Fulfilments(Performance performance, Obligations obligations, DealJournal journal) {
    this.performance = performance;
    this.obligations = obligations;
    this.journal = journal;
  }

  /** How many duties of a contract were met, and how many are breached. */
  private record Duties(int met, int breached) {

    private static final Duties NONE = new Duties(0, 0);

    private Duties plus(Duty duty) {
      return new Duties(
          met + (duty.state() == Duty.State.MET ? 1 : 0),
          breached + (duty.state() == Duty.State.BREACHED ? 1 : 0));
    }
  }

  /** Of every signed contract about a booking, those signed last first. */
  List<Fulfilment> all() {
    Map<ContractId, Duties> duties = new HashMap<>();
    for (Duty duty : obligations.duties()) {
      ContractId contract = duty.obligation().contract();
      duties.put(contract, duties.getOrDefault(contract, Duties.NONE).plus(duty));
    }
    List<SignedDeal> deals = performance.signedDeals();
    List<Fulfilment> all = new ArrayList<>();
    for (int from = 0; from < deals.size(); from += CHUNK) {
      List<SignedDeal> some = deals.subList(from, Math.min(from + CHUNK, deals.size()));
      Set<DealId> ids = new LinkedHashSet<>();
      some.forEach(deal -> ids.add(deal.deal()));
      Map<DealId, DealHistory> histories = journal.histories(ids);
      for (SignedDeal deal : some) {
        DealHistory history = histories.get(deal.deal());
        if (history != null) {
          BookingRegister.told(history)
              .map(Order::new)
              .ifPresent(
                  order ->
                      all.add(
                          of(
                              deal,
                              order.total(),
                              history,
                              duties.getOrDefault(deal.contract(), Duties.NONE))));
        }
      }
    }
    return all;
  }

  private static Fulfilment of(SignedDeal deal, Money booked, DealHistory history, Duties duties) {
    Currency currency = booked.currency();
    BigDecimal invoiced = BigDecimal.ZERO;
    BigDecimal collected = BigDecimal.ZERO;
    int foreign = 0;
    for (DealEvent event : history.events()) {
      if (event instanceof DealEvent.Invoiced one && isIn(currency, one.amount())) {
        invoiced = invoiced.add(one.amount().value());
      } else if (event instanceof DealEvent.Paid one && isIn(currency, one.amount())) {
        collected = collected.add(one.amount().value());
      } else if (event instanceof DealEvent.Invoiced || event instanceof DealEvent.Paid) {
        foreign++;
      }
    }
    return new Fulfilment(
        deal,
        booked,
        Rounding.HALF_UP.round(invoiced, currency),
        Rounding.HALF_UP.round(collected, currency),
        duties.met(),
        duties.breached(),
        foreign);
  }

  private static boolean isIn(Currency currency, Quantity amount) {
    return amount.unit().code().equals(currency.getCurrencyCode());
  }
}
