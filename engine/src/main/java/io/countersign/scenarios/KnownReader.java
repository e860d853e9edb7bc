package io.countersign.scenarios;

import io.countersign.attainment.Metric;
import io.countersign.money.ExchangeRates;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.people.ParticipantId;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads what is known beside deals: imported numbers and rates of exchange. */
final class KnownReader {

  private final LocalDate firstDay;

  /**
   * @param firstDay the day of numbers and rates that do not say when
   */
  KnownReader(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  List<Metric> metrics(Item list) {
    List<Metric> metrics = new ArrayList<>();
    for (Item item : list.list()) {
      Section section = item.section();
      Optional<ParticipantId> of =
          section
              .required("of", "the key of a participant, or company")
              .flatMap(Item::text)
              .map(ParticipantId::new);
      Optional<String> name =
          section.required("metric", "its name, such as csat").flatMap(Item::text);
      Optional<BigDecimal> value = section.required("value", "a number").flatMap(Item::number);
      LocalDate on = section.optional("on").flatMap(Item::date).orElse(firstDay);
      section.done();
      if (of.isPresent() && name.isPresent() && value.isPresent()) {
        metrics.add(new Metric(of.get(), name.get(), on, value.get()));
      }
    }
    return metrics;
  }

  ExchangeRates rates(Item list) {
    List<Quote> quotes = new ArrayList<>();
    for (Item item : list.list()) {
      Section section = item.section();
      Optional<Currency> from =
          section.required("from", "a currency, such as GBP").flatMap(Currencies::read);
      Optional<Currency> to =
          section.required("to", "another currency, such as USD").flatMap(Currencies::read);
      Optional<BigDecimal> rate =
          section
              .required("rate", "what one unit of the first is worth in the second")
              .flatMap(Item::positive);
      LocalDate on = section.optional("on").flatMap(Item::date).orElse(firstDay);
      section.done();
      if (from.isPresent() && to.isPresent() && rate.isPresent()) {
        quotes.add(
            new Quote(from.get().getCurrencyCode(), to.get().getCurrencyCode(), on, rate.get()));
      }
    }
    return new ExchangeRates(quotes);
  }
}
