package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.earning.Settlement.Payout;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import io.countersign.plans.Plan;
import io.countersign.plans.Plan.SettlesIn;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an amount is in the currency it is paid out in, where that is not the plan's. */
final class Payouts {

  private final Plan plan;
  private final People people;
  private final Exchanges exchanges;

  Payouts(Plan plan, People people, Exchanges exchanges) {
    this.plan = plan;
    this.people = people;
    this.exchanges = exchanges;
  }

  Optional<Payout> of(Place place, @Nullable Sold sold, Money amount) {
    SettlesIn settlesIn = plan.money().exchange().settlesIn();
    if (settlesIn == SettlesIn.PLAN) {
      return Optional.empty();
    }
    Optional<Currency> currency =
        settlesIn == SettlesIn.PAYEE ? people.paidIn(place.seat.who()) : ofDeal(sold);
    LocalDate on = sold == null ? place.period.lastDay() : sold.on();
    return currency
        .filter(other -> !other.equals(plan.currency()))
        .flatMap(
            other ->
                exchanges
                    .outOfPlan(other.getCurrencyCode(), on, "participant " + place.seat.who())
                    .map(rate -> payout(amount, rate, other, on)));
  }

  private Payout payout(Money amount, Fraction rate, Currency currency, LocalDate on) {
    Rounding rounding = plan.money().rounding().mode();
    return new Payout(
        rounding.round(Fraction.of(amount.amount()).times(rate), currency),
        "1 "
            + plan.currency()
            + " = "
            + Figures.number(rate.decimal())
            + " "
            + currency
            + " on "
            + exchanges.day(on));
  }

  private static Optional<Currency> ofDeal(@Nullable Sold sold) {
    return sold == null
        ? Optional.empty()
        : sold.opportunity().sale().lines().stream()
            .findFirst()
            .map(DealLine::amount)
            .map(amount -> Currency.getInstance(amount.unit().code()));
  }
}
