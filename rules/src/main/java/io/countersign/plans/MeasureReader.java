package io.countersign.plans;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is added up and by which weights. */
final class MeasureReader {

  private enum Reach {
    DIRECT,
    ROLLUP
  }

  private MeasureReader() {}

  static Map<String, WeightTable> weights(Map<String, Item> entries) {
    Map<String, WeightTable> tables = new LinkedHashMap<>();
    entries.forEach((id, item) -> tables.put(id, table(id, item.section())));
    return tables;
  }

  private static WeightTable table(String id, Section section) {
    Field by =
        section
            .required("by", "the field of the deal that decides, such as product")
            .flatMap(MeasureReader::textField)
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
                Field.named(name, Field.Subject.DEAL)
                    .filter(f -> f.kind() == Field.Kind.TEXT)
                    .or(
                        () ->
                            item.wrong(
                                "a field with words: product, account, currency, deal.NAME")));
  }

  static Map<String, Measure> measures(
      Map<String, Item> entries, Map<String, WeightTable> weights) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    entries.forEach((id, item) -> measures.put(id, measure(id, item.section(), weights)));
    return measures;
  }

  private static Measure measure(String id, Section section, Map<String, WeightTable> weights) {
    Measure measure =
        new Measure.OfDeals(
            new Measure.Head(id, Measure.Resets.PERIOD, null),
            Measure.Counting.of(
                section
                    .required("count", "what is added up: amount, units or deals")
                    .flatMap(c -> c.word(Measure.Counted.class))
                    .orElse(Measure.Counted.AMOUNT)),
            List.of(
                CreditRule.whole(
                    id,
                    1,
                    section
                                .optional("credit")
                                .flatMap(c -> c.word(Reach.class))
                                .orElse(Reach.DIRECT)
                            == Reach.ROLLUP
                        ? CreditRule.To.MANAGERS
                        : CreditRule.To.SELLERS)),
            Measure.Shares.OF_CREDIT,
            ConditionReader.read(section.optional("where"), Field.Subject.DEAL),
            section
                .optional("weights")
                .flatMap(
                    w ->
                        w.text()
                            .filter(weights::containsKey)
                            .or(() -> w.wrong("one of the weights " + weights.keySet())))
                .orElse(null));
    section.done();
    return measure;
  }
}
