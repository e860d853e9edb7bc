package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date from a column, or a fixed one where the cell is empty or there is no column. */
record DateColumn(@Nullable String column, @Nullable LocalDate otherwise) {

  /** Reads a date, the name of a column, or {@code {column: .., otherwise: date}}. */
  static DateColumn read(Section section, String key) {
    Optional<Item> item =
        section.required(key, "a date such as 2026-01-31, or " + MappingReader.COLUMN);
    if (item.isPresent() && !item.get().isScalar()) {
      Section date = item.get().section();
      String column = MappingReader.column(date, "column");
      LocalDate otherwise = date.optional("otherwise").flatMap(Item::date).orElse(null);
      date.done();
      return new DateColumn(column, otherwise);
    }
    String text = MappingReader.text(item);
    return text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? new DateColumn(null, item.flatMap(Item::date).orElse(null))
        : new DateColumn(text, null);
  }
}
