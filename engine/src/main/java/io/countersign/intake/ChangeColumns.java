package io.countersign.intake;

import io.countersign.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of amendments and cancellations is written. A column that does not apply is null.
 *
 * @param deal the columns whose cells, joined by a slash, are a deal's key
 * @param currency must be that of the deal
 */
record ChangeColumns(
    String file,
    List<String> deal,
    KindColumn<ChangeColumns.Kind> kind,
    DateColumn on,
    @Nullable String product,
    @Nullable String units,
    @Nullable String amount,
    @Nullable String cost,
    @Nullable String currency,
    @Nullable String reason) {

  /** What became of a won deal. */
  enum Kind {
    AMENDED,
    CANCELLED
  }

  static ChangeColumns read(Section changes, boolean knowsProducts) {
    if (!knowsProducts) {
      changes.optional("product").ifPresent(p -> p.wrong("a section 'products' that lists them"));
    }
    Optional<KindColumn<Kind>> kind = KindColumn.read(changes, "kind", Kind.class);
    ChangeColumns read =
        new ChangeColumns(
            MappingReader.file(changes),
            MappingReader.columns(changes, "deal", "the column with the deal's key, or several"),
            kind.orElseGet(() -> new KindColumn<Kind>("kind", null, Map.of(), null)),
            DateColumn.read(changes, "on"),
            MappingReader.optionalColumn(changes, "product"),
            MappingReader.optionalColumn(changes, "units"),
            MappingReader.optionalColumn(changes, "amount"),
            MappingReader.optionalColumn(changes, "cost"),
            MappingReader.optionalColumn(changes, "currency"),
            MappingReader.optionalColumn(changes, "reason"));
    boolean saysWhat = read.amount != null || read.units != null || read.cost != null;
    if (kind.filter(KindColumn.says(Kind.AMENDED)).isPresent() && !saysWhat) {
      changes.report("none of 'amount', 'units' or 'cost'", "what an amendment changes");
    }
    changes.done();
    return read;
  }

  Set<String> columns() {
    Set<String> columns =
        Columns.named(kind.column(), on.column(), product, units, amount, cost, currency, reason);
    columns.addAll(deal);
    return columns;
  }
}
