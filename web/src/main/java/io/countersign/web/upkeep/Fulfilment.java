package io.countersign.web.upkeep;

import io.countersign.money.Money;
import io.countersign.performance.SignedDeal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a signed contract, in one currency.
 *
 * @param booked what its booking is worth as it stands
 * @param invoiced what was invoiced for the deal
 * @param collected what was paid of that
 * @param met how many duties were met
 * @param breached how many are breached now
 * @param foreign how many invoices and payments are in another currency, and not in the sums
 */
public record Fulfilment(
    SignedDeal deal,
    Money booked,
    Money invoiced,
    Money collected,
    int met,
    int breached,
    int foreign) {

  /** The sums of many, in one currency. */
  public record Total(
      Currency currency, int contracts, Money booked, Money invoiced, Money collected) {

    private Total plus(Fulfilment one) {
      return new Total(
          currency,
          contracts + 1,
          booked.plus(one.booked()),
          invoiced.plus(one.invoiced()),
          collected.plus(one.collected()));
    }
  }

  /** The totals of some, by currency in the order in which they come. */
  static Collection<Total> totals(List<Fulfilment> all) {
    Map<Currency, Total> totals = new LinkedHashMap<>();
    for (Fulfilment one : all) {
      Currency currency = one.booked().currency();
      Money nothing = Money.zero(currency);
      Total before =
          totals.getOrDefault(currency, new Total(currency, 0, nothing, nothing, nothing));
      totals.put(currency, before.plus(one));
    }
    return totals.values();
  }
}
