package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.money.Rounding;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what identifies a plan, when it holds, and how it counts money. */
final class HeadReader {

  private static final int LONGEST_PLAN_YEARS = 10;

  /** Stand for what could not be read, so that nothing else looks wrong because of it. */
  private static final DateRange ANY_DAY =
      new DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(3000, 1, 1));

  private static final Currency ANY_CURRENCY = Currency.getInstance("CLF");

  private HeadReader() {}

  static Plan.Head head(Section root) {
    String name =
        root.required("plan", "the plan's short name")
            .flatMap(
                item ->
                    item.text()
                        .flatMap(
                            t ->
                                t.matches(Section.SHORT_NAME)
                                    ? Optional.of(t)
                                    : item.wrong(
                                        "a short name of small letters, digits and hyphens")))
            .orElse("plan");
    DateRange effective =
        root.required("effective", "the plan's dates, { from: 2017-01-01, until: 2018-01-01 }")
            .flatMap(HeadReader::dates)
            .orElse(ANY_DAY);
    return new Plan.Head(
        name,
        root.required("title", "the plan's title for people").flatMap(Item::text).orElse(name),
        root.required("version", "1 for the first, then 2, 3, …").flatMap(Item::count).orElse(1),
        effective,
        root.required("period", "how often it is worked out: month, quarter, half-year or year")
            .flatMap(p -> p.word(Cadence.class))
            .orElse(Cadence.QUARTER),
        Plan.Ways.USUAL);
  }

  /** A range with both ends, at most ten years long. */
  static Optional<DateRange> dates(Item item) {
    Section section = item.section();
    Optional<LocalDate> from = section.required("from", "the first day").flatMap(Item::date);
    Optional<Item> end = section.required("until", "the day after the last");
    Optional<LocalDate> until = end.flatMap(Item::date);
    section.done();
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      return end.get().wrong("a day after " + from.get());
    }
    if (from.get().plusYears(LONGEST_PLAN_YEARS).isBefore(until.get())) {
      return end.get().wrong("a day at most " + LONGEST_PLAN_YEARS + " years after " + from.get());
    }
    return Optional.of(new DateRange(from.get(), until.get()));
  }

  static Plan.Money money(Section root) {
    Currency currency =
        root.required("currency", "the ISO code of the plan's currency, such as USD")
            .flatMap(HeadReader::currency)
            .orElse(ANY_CURRENCY);
    Rounding rounding =
        root.optional("rounding").flatMap(r -> r.word(Rounding.class)).orElse(Rounding.HALF_UP);
    return new Plan.Money(
        currency,
        Plan.RoundingPlan.of(rounding),
        new Plan.Exchange(
            exchangeRates(root, currency), false, Plan.RateOf.TRANSACTION, Plan.SettlesIn.PLAN));
  }

  private static Map<Currency, BigDecimal> exchangeRates(Section root, Currency own) {
    Map<Currency, BigDecimal> rates = new HashMap<>();
    root.optional("exchange-rates")
        .map(Item::section)
        .ifPresent(
            section ->
                section
                    .entries()
                    .forEach(
                        (code, item) -> {
                          Optional<Currency> foreign = currency(code).filter(c -> !c.equals(own));
                          if (foreign.isEmpty()) {
                            section.report(
                                code,
                                "the key '" + code + "'",
                                "the ISO code of a currency other than the plan's own");
                          }
                          item.positive().ifPresent(r -> foreign.ifPresent(c -> rates.put(c, r)));
                        }));
    return Map.copyOf(rates);
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
