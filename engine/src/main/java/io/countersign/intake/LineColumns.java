package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file with the lines of deals is written. A column that does not apply is null.
 *
 * @param deal the columns whose cells, joined by a slash, are a deal's key
 * @param key the columns that identify a line; with none of them, no line is told twice
 */
record LineColumns(
    String file,
    List<String> deal,
    List<String> key,
    @Nullable String product,
    @Nullable String units,
    Worth worth,
    @Nullable String cost,
    Map<String, Attribute> attributes) {

  /** Where a row says what all units come to. */
  sealed interface Worth {

    /** In one column. */
    record Whole(String amount) implements Worth {}

    /** As the price of a unit, less a discount where there is one. */
    record Each(String price, @Nullable Discount discount) implements Worth {}
  }

  /** A column with the part of the price that is taken off. */
  record Discount(String column, Written as) {}

  /** How a part is written: 0.15 or 15. */
  enum Written {
    FRACTION,
    PERCENT
  }

  static LineColumns read(Section lines, boolean knowsProducts) {
    if (!knowsProducts) {
      lines.optional("product").ifPresent(p -> p.wrong("a section 'products' that lists them"));
    }
    LineColumns read =
        new LineColumns(
            MappingReader.file(lines),
            MappingReader.columns(lines, "deal", "the column with the deal's key, or several"),
            MappingReader.texts(lines.optional("key")),
            MappingReader.optionalColumn(lines, "product"),
            MappingReader.optionalColumn(lines, "units"),
            worth(lines),
            MappingReader.optionalColumn(lines, "cost"),
            lines
                .optional("attributes")
                .map(a -> Attribute.readAll(a.section(), "lines"))
                .orElse(Map.of()));
    lines.done();
    return read;
  }

  private static Worth worth(Section lines) {
    boolean each = lines.oneOf(true, "amount", "price").isPresent() && lines.has("price");
    if (!each) {
      lines.without("it beside 'price' only; an 'amount' is what is left", "discount");
      return new Worth.Whole(MappingReader.text(lines.optional("amount")));
    }
    return new Worth.Each(
        MappingReader.column(lines, "price"),
        lines.optional("discount").map(LineColumns::discount).orElse(null));
  }

  private static Discount discount(Item item) {
    Section discount = item.section();
    Discount read =
        new Discount(
            MappingReader.column(discount, "column"),
            discount
                .required("as", "fraction (0.15) or percent (15)")
                .flatMap(as -> as.word(Written.class))
                .orElse(Written.FRACTION));
    discount.done();
    return read;
  }

  Set<String> columns() {
    Set<String> columns = Columns.named(product, units, cost);
    columns.addAll(deal);
    columns.addAll(key);
    if (worth instanceof Worth.Each each) {
      columns.add(each.price());
      if (each.discount() != null) {
        columns.add(each.discount().column());
      }
    } else if (worth instanceof Worth.Whole whole) {
      columns.add(whole.amount());
    }
    attributes.values().forEach(attribute -> columns.add(attribute.own()));
    return columns;
  }
}
