package io.countersign.intake;

import io.countersign.yaml.Section;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A currency from a column, or the mapping's where the cell is empty or there is no column. */
record CurrencyColumn(@Nullable String column, @Nullable Currency otherwise) {

  /** Reads the key {@code currency}, which must be there when the mapping has no currency. */
  static CurrencyColumn read(Section section, @Nullable Currency otherwise) {
    if (otherwise == null) {
      section.required(
          "currency", MappingReader.COLUMN + ", or a currency for all at the top of the mapping");
    }
    return new CurrencyColumn(MappingReader.optionalColumn(section, "currency"), otherwise);
  }

  /** The currency of a row; a word that is none is a problem of the row. */
  Optional<Currency> of(RowReading row) {
    if (column == null || (row.row().cell(column).isEmpty() && otherwise != null)) {
      return Optional.ofNullable(otherwise);
    }
    return code(row, column);
  }

  /** The currency whose code stands in a cell. */
  static Optional<Currency> code(RowReading row, String column) {
    Optional<Currency> currency = Currencies.of(row.row().cell(column));
    if (currency.isEmpty()) {
      row.wrong(column, "an ISO 4217 code such as USD", "Write currencies as ISO 4217 codes.");
    }
    return currency;
  }
}
