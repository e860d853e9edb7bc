package io.countersign.intake;

import io.countersign.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of invoices and payments is written.
 *
 * @param deal the columns whose cells, joined by a slash, are a deal's key
 * @param invoice the columns whose cells, joined by a slash, are the number of an invoice
 * @param currency must be that of the deal; null where no column says it
 */
record PaymentColumns(
    String file,
    List<String> deal,
    KindColumn<PaymentColumns.Kind> kind,
    List<String> invoice,
    String amount,
    @Nullable String currency,
    DateColumn on) {

  /** What became of an invoice. */
  enum Kind {
    INVOICED,
    PAID
  }

  static PaymentColumns read(Section payments) {
    Optional<KindColumn<Kind>> kind = KindColumn.read(payments, "kind", Kind.class);
    PaymentColumns read =
        new PaymentColumns(
            MappingReader.file(payments),
            MappingReader.columns(payments, "deal", "the column with the deal's key, or several"),
            kind.orElseGet(() -> new KindColumn<Kind>("kind", null, Map.of(), null)),
            MappingReader.columns(payments, "invoice", "the column with its number, or several"),
            MappingReader.column(payments, "amount"),
            MappingReader.optionalColumn(payments, "currency"),
            DateColumn.read(payments, "on"));
    payments.done();
    return read;
  }

  Set<String> columns() {
    Set<String> columns = Columns.named(kind.column(), amount, currency, on.column());
    columns.addAll(deal);
    columns.addAll(invoice);
    return columns;
  }
}
