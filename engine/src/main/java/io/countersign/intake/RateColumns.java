package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of exchange rates is written: one in each row, or one currency's against several side
 * by side. A rate says how many {@code to} one {@code from} is worth.
 *
 * @param to the column with the other currency; null when they stand side by side
 * @param rates the columns with rates, each with its other currency; with none where {@code to}
 *     says it
 * @param none what stands for a rate that there is not
 */
record RateColumns(
    String file,
    CurrencyColumn from,
    @Nullable String to,
    DateColumn on,
    Map<String, Optional<Currency>> rates,
    Set<String> none) {

  static RateColumns read(Section section) {
    Map<String, Optional<Currency>> rates = new LinkedHashMap<>();
    boolean sideBySide = section.oneOf(true, "to", "to-each").isPresent() && section.has("to-each");
    if (sideBySide) {
      List<Item> codes = section.optional("to-each").map(Item::list).orElse(List.of());
      codes.forEach(item -> item.text().ifPresent(code -> rates.put(code, currency(item))));
    } else {
      rates.put(MappingReader.column(section, "rate"), Optional.empty());
    }
    RateColumns read =
        new RateColumns(
            MappingReader.file(section),
            from(section),
            MappingReader.optionalColumn(section, "to"),
            DateColumn.read(section, "on"),
            rates,
            Set.copyOf(MappingReader.texts(section.optional("none"))));
    section.done();
    return read;
  }

  private static CurrencyColumn from(Section section) {
    Optional<Item> item =
        section.required("from", MappingReader.COLUMN + ", or {currency: ..} for all rows");
    if (item.isEmpty() || item.get().isScalar()) {
      return new CurrencyColumn(MappingReader.text(item), null);
    }
    Section same = item.get().section();
    Optional<Currency> currency =
        same.required("currency", "a currency such as EUR").flatMap(RateColumns::currency);
    same.done();
    return new CurrencyColumn(null, currency.orElse(null));
  }

  private static Optional<Currency> currency(Item item) {
    return item.text()
        .flatMap(code -> Currencies.of(code).or(() -> item.wrong("a currency such as USD")));
  }

  Set<String> columns() {
    Set<String> columns = Columns.named(from.column(), to, on.column());
    columns.addAll(rates.keySet());
    return columns;
  }
}
