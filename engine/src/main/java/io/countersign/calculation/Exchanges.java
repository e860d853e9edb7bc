package io.countersign.calculation;

import io.countersign.money.ExchangeRates;
import io.countersign.money.Fraction;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** What other currencies are worth under a plan; a rate that is missing is a problem by name. */
final class Exchanges {

  private final Plan plan;
  private final ExchangeRates market;
  private final Problems problems;

  Exchanges(Plan plan, ExchangeRates market, Problems problems) {
    this.plan = plan;
    this.market = market;
    this.problems = problems;
  }

  /** What one unit of a currency is worth in the plan's, for something that happened on a day. */
  Optional<Fraction> intoPlan(String currency, LocalDate on, String about) {
    return rate(currency, plan.currency().getCurrencyCode(), on, about);
  }

  /** What one unit of the plan's currency is worth in another. */
  Optional<Fraction> outOfPlan(String currency, LocalDate on, String about) {
    return rate(plan.currency().getCurrencyCode(), currency, on, about);
  }

  private Optional<Fraction> rate(String from, String to, LocalDate on, String about) {
    if (from.equals(to)) {
      return Optional.of(Fraction.ONE);
    }
    boolean isMarket = plan.money().exchange().market();
    LocalDate day = day(on);
    Optional<Fraction> rate = isMarket ? market.rate(from, to, day) : fixed(from, to);
    if (rate.isEmpty()) {
      String wayOut =
          isMarket ? "Import the rate of that day" : "Add " + from + " under 'exchange-rates'";
      problems.add(
          "exchange-rate-missing",
          about,
          "no exchange rate from " + from + " to " + to + " for " + day,
          isMarket ? wayOut : wayOut + " of plan " + plan.name());
    }
    return rate;
  }

  /** The day whose rate holds for something that happened on a day. */
  LocalDate day(LocalDate on) {
    return switch (plan.money().exchange().on()) {
      case TRANSACTION -> on;
      case MONTH -> on.withDayOfMonth(1);
      case PAYMENT -> plan.head().periodOf(on).lastDay();
    };
  }

  private Optional<Fraction> fixed(String from, String to) {
    for (Map.Entry<Currency, BigDecimal> rate : plan.money().exchange().fixed().entrySet()) {
      if (rate.getKey().getCurrencyCode().equals(from)) {
        return Optional.of(Fraction.of(rate.getValue()));
      }
      if (rate.getKey().getCurrencyCode().equals(to)) {
        return Optional.of(Fraction.ONE.over(rate.getValue()));
      }
    }
    return Optional.empty();
  }
}
