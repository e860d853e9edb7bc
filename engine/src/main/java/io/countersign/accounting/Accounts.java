package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The journals of every period until one, and the schedules behind them. */
public final class Accounts {

  private final AccountingPolicy policy;
  private final List<PeriodAccounts> periods;
  private final PeriodBooking booking;
  private final Facts facts;

  Accounts(
      AccountingPolicy policy, List<PeriodAccounts> periods, PeriodBooking booking, Facts facts) {
    this.policy = policy;
    this.periods = List.copyOf(periods);
    this.booking = booking;
    this.facts = facts;
  }

  /** The costs of one contract in one currency. */
  public record Contract(
      String deal, String customer, Money capitalised, Money writtenOff, Money carried) {

    private Contract plus(Contract other) {
      return new Contract(
          deal,
          customer,
          capitalised.plus(other.capitalised),
          writtenOff.plus(other.writtenOff),
          carried.plus(other.carried));
    }
  }

  /** The policy as it is now. */
  public AccountingPolicy policy() {
    return policy;
  }

  /** The periods, the earliest first; the last one is the one that was asked for. */
  public List<PeriodAccounts> periods() {
    return periods;
  }

  /** The journals of the period that was asked for. */
  public PeriodAccounts last() {
    return periods.get(periods.size() - 1);
  }

  /** The currencies in which something was capitalised, in order. */
  public List<Currency> currencies() {
    return booking.books().costs().stream()
        .map(cost -> cost.key().currency())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  /** What costs were carried at, period by period, in one currency. */
  public List<RollForward> rollForward(Currency currency) {
    List<Period> all = periods.stream().map(found -> found.period().period()).toList();
    return RollForward.of(all, currency, booking.books().costs());
  }

  /** The expense of the last period in the books and in its journals, by currency. */
  public List<TieOut> tieOut() {
    Period period = last().period().period();
    return TieOut.of(facts.expense().getOrDefault(period, Map.of()), last().lines());
  }

  /** Every contract whose costs are or were an asset, by deal and currency. */
  public List<Contract> contracts() {
    Map<String, Contract> contracts = new TreeMap<>();
    for (CapitalizedCost cost : booking.books().costs()) {
      Money capitalised =
          cost.sum(CostChange.Kind.ADDITION).plus(cost.sum(CostChange.Kind.RECOVERY));
      String deal = cost.key().deal();
      contracts.merge(
          deal + " " + cost.key().currency(),
          new Contract(
              deal, customer(deal), capitalised, capitalised.minus(cost.carried()), cost.carried()),
          Contract::plus);
    }
    return List.copyOf(contracts.values());
  }

  /** The customer of a deal; empty where the deal is not won. */
  public String customer(String deal) {
    DealHistory history = facts.deals().get(deal);
    return history == null
        ? ""
        : history.won().map(won -> won.opportunity().sale().account()).orElse("");
  }

  /** The schedules of a contract, those that are expensed at once among them. */
  public List<CostSchedule> schedules(String deal) {
    return schedules().stream().filter(s -> s.cost().key().deal().equals(deal)).toList();
  }

  /** The schedules of all contracts. */
  public List<CostSchedule> schedules() {
    return booking.keys().stream()
        .filter(key -> !key.deal().isEmpty())
        .map(
            key ->
                CostSchedule.of(
                    booking.books().cost(key),
                    booking.known(key, last().period()),
                    last().period().period()))
        .toList();
  }
}
