package io.countersign.scenarios;

import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what is sold: one product beside the other keys of the deal, or a list of lines. */
final class SaleReader {

  private static final String SOME_ACCOUNT = "Customer";
  private static final String SOME_PRODUCT = "Product";

  private final String planCurrency;

  SaleReader(String planCurrency) {
    this.planCurrency = planCurrency;
  }

  /** What is sold when the deal is won. */
  Sale first(Section deal) {
    Unit currency = currency(deal).orElse(new Unit(planCurrency));
    Map<String, String> words = new TreeMap<>();
    deal.optional("with")
        .ifPresent(
            with ->
                with.section()
                    .entries()
                    .forEach((key, value) -> value.text().ifPresent(t -> words.put(key, t))));
    return new Sale(
        deal.optional("account").flatMap(Item::text).orElse(SOME_ACCOUNT),
        lines(deal, currency, null),
        words);
  }

  private static Optional<Unit> currency(Section deal) {
    return deal.optional("currency")
        .flatMap(Currencies::read)
        .map(Currency::getCurrencyCode)
        .map(Unit::new);
  }

  /** What is sold after an amendment; what it does not tell stays. */
  Sale next(Section amendment, Sale before) {
    Unit currency =
        before.lines().stream()
            .findFirst()
            .map(l -> l.amount().unit())
            .orElse(new Unit(planCurrency));
    @Nullable DealLine only = before.lines().size() == 1 ? before.lines().get(0) : null;
    return new Sale(before.account(), lines(amendment, currency, only), before.attributes());
  }

  private static List<DealLine> lines(Section section, Unit currency, @Nullable DealLine before) {
    Optional<Item> list = section.optional("lines");
    if (list.isEmpty()) {
      return List.of(line(section, currency, before));
    }
    for (String key : List.of("amount", "units", "cost", "product")) {
      if (section.has(key)) {
        section.report(key, "'" + key + "' beside 'lines'", "it in one of the lines");
      }
    }
    List<DealLine> lines = new ArrayList<>();
    for (Item item : list.get().list()) {
      Section line = item.section();
      lines.add(line(line, currency, null));
      line.done();
    }
    if (lines.isEmpty() && list.get().isList()) {
      list.get().wrong("at least one line");
    }
    return lines;
  }

  private static DealLine line(Section section, Unit currency, @Nullable DealLine before) {
    Optional<Item> amount = section.optional("amount");
    Optional<Item> units = section.optional("units");
    Optional<BigDecimal> cost = section.optional("cost").flatMap(Item::number);
    if (amount.isEmpty() && units.isEmpty() && before == null) {
      section.report("neither 'amount' nor 'units'", "'amount': what the customer pays in all");
    }
    BigDecimal worth =
        amount
            .flatMap(Item::number)
            .orElse(before == null ? BigDecimal.ZERO : before.amount().value());
    @Nullable Quantity costing = before == null ? null : before.cost();
    return new DealLine(
        section
            .optional("product")
            .flatMap(Item::text)
            .orElse(before == null ? SOME_PRODUCT : before.product()),
        units.flatMap(Item::number).orElse(before == null ? BigDecimal.ONE : before.units()),
        new Quantity(worth, currency),
        cost.map(c -> new Quantity(c, currency)).orElse(costing));
  }
}
