package io.countersign.plans;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads tables of weights. */
final class WeightReader {

  private WeightReader() {}

  static Map<String, WeightTable> read(Map<String, Item> entries) {
    Map<String, WeightTable> tables = new LinkedHashMap<>();
    entries.forEach((id, item) -> tables.put(id, table(id, item.section())));
    return tables;
  }

  private static WeightTable table(String id, Section section) {
    Field by =
        section
            .required("by", "the field of the deal that decides, such as product")
            .flatMap(WeightReader::textField)
            .orElse(Field.PRODUCT);
    Map<String, BigDecimal> rows = new LinkedHashMap<>();
    Optional<Item> values =
        section.required("values", "the weight of each value, such as { GTX Pro: 1.10 }");
    values.ifPresent(
        item ->
            item.section()
                .entries()
                .forEach(
                    (value, weight) -> {
                      if (value.equals(WeightTable.OTHERS)) {
                        weight.wrong("'otherwise: 1', beside 'values', for everything else");
                      }
                      weight.atLeastZero().ifPresent(factor -> rows.put(value, factor));
                    }));
    if (values.filter(Item::isEmptyMapping).isPresent()) {
      values.get().wrong("at least one value with its weight");
    }
    Optional<BigDecimal> otherwise = section.optional("otherwise").flatMap(Item::atLeastZero);
    section.done();
    return new WeightTable(id, by, rows, otherwise.orElse(null));
  }

  private static Optional<Field> textField(Item item) {
    return item.text()
        .flatMap(
            name ->
                Fields.of(Field.Subject.DEAL)
                    .named(name)
                    .filter(f -> f.kind() == Field.Kind.TEXT)
                    .or(
                        () ->
                            item.wrong(
                                "a field with words: product, account, currency, deal.NAME")));
  }
}
