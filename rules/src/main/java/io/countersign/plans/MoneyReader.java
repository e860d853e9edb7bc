package io.countersign.plans;

import io.countersign.money.Remainders;
import io.countersign.money.Rounding;
import io.countersign.plans.Plan.Exchange;
import io.countersign.plans.Plan.RateOf;
import io.countersign.plans.Plan.RoundAt;
import io.countersign.plans.Plan.RoundingPlan;
import io.countersign.plans.Plan.SettlesIn;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads how a plan counts money: its currency, its rounding and its exchange rates. */
final class MoneyReader {

  private static final int MOST_PLACES = 12;

  /** Stands for a currency that could not be read, so that nothing else looks wrong. */
  private static final Currency ANY_CURRENCY = Currency.getInstance("CLF");

  private enum Rates {
    PLAN,
    MARKET
  }

  private MoneyReader() {}

  static Plan.Money money(Section root) {
    Currency currency =
        root.required("currency", "the ISO code of the plan's currency, such as USD")
            .flatMap(MoneyReader::currency)
            .orElse(ANY_CURRENCY);
    RoundingPlan rounding =
        root.optional("rounding")
            .map(MoneyReader::rounding)
            .orElse(RoundingPlan.of(Rounding.HALF_UP));
    return new Plan.Money(currency, rounding, exchange(root, currency));
  }

  /** So many decimal places, from none to twelve. */
  static Optional<Integer> places(Item item) {
    return item.count(0, MOST_PLACES);
  }

  private static RoundingPlan rounding(Item item) {
    if (!item.isMapping()) {
      return RoundingPlan.of(item.word(Rounding.class).orElse(Rounding.HALF_UP));
    }
    Section section = item.section();
    RoundingPlan rounding =
        new RoundingPlan(
            section.optional("mode").flatMap(m -> m.word(Rounding.class)).orElse(Rounding.HALF_UP),
            section.optional("at").flatMap(a -> a.word(RoundAt.class)).orElse(RoundAt.COMPONENT),
            section.optional("rates").flatMap(MoneyReader::places).orElse(null),
            section.optional("attainment").flatMap(MoneyReader::places).orElse(null),
            section.optional("quotas").flatMap(MoneyReader::places).orElse(null),
            section
                .optional("remainders")
                .flatMap(r -> r.word(Remainders.class))
                .orElse(Remainders.CUMULATIVE));
    section.done();
    return rounding;
  }

  private static Exchange exchange(Section root, Currency own) {
    Map<Currency, BigDecimal> fixed = fixedRates(root, own);
    Optional<Section> exchange = root.optional("exchange").map(Item::section);
    Optional<Item> source = exchange.flatMap(e -> e.optional("rates"));
    Rates rates =
        source.isEmpty() ? Rates.PLAN : source.get().word(Rates.class).orElse(Rates.MARKET);
    RateOf on =
        exchange
            .flatMap(e -> e.optional("on"))
            .flatMap(o -> o.word(RateOf.class))
            .orElse(RateOf.TRANSACTION);
    if (exchange.isPresent()) {
      if (rates == Rates.PLAN) {
        exchange
            .get()
            .without("it beside 'rates: market' only; the plan's rates have no day", "on");
      }
      exchange.get().done();
    }
    if (rates == Rates.MARKET) {
      root.without(
          "none beside 'rates: market', which come with the calculation", "exchange-rates");
    }
    SettlesIn settles =
        root.optional("settles-in").flatMap(s -> s.word(SettlesIn.class)).orElse(SettlesIn.PLAN);
    return new Exchange(fixed, rates == Rates.MARKET, on, settles);
  }

  private static Map<Currency, BigDecimal> fixedRates(Section root, Currency own) {
    Map<Currency, BigDecimal> rates = new HashMap<>();
    Optional<Section> section = root.optional("exchange-rates").map(Item::section);
    section.ifPresent(
        s ->
            s.entries()
                .forEach(
                    (code, item) -> {
                      Optional<Currency> foreign = currency(code).filter(c -> !c.equals(own));
                      if (foreign.isEmpty()) {
                        s.report(
                            code,
                            "the key '" + code + "'",
                            "the ISO code of a currency other than the plan's own");
                      }
                      item.positive().ifPresent(r -> foreign.ifPresent(c -> rates.put(c, r)));
                    }));
    return rates;
  }

  private static Optional<Currency> currency(Item item) {
    return item.text()
        .flatMap(t -> currency(t).or(() -> item.wrong("the ISO code of a currency, such as USD")));
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
        .findFirst();
  }
}
