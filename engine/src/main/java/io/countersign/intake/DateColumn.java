package io.countersign.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A date from a column, or a fixed one where the cell is empty or there is no column. */
record DateColumn(@Nullable String column, @Nullable LocalDate otherwise) {

  /** Reads a date, the name of a column, or {@code {column: .., otherwise: date}}. */
  static DateColumn read(YamlSection section, String key) {
    if (section.isSection(key)) {
      YamlSection date = section.section(key);
      String column = date.required("column", MappingReader.COLUMN);
      LocalDate otherwise = day(date, "otherwise");
      if (otherwise == null && date.has("otherwise")) {
        date.wrong("otherwise", "a date such as 2026-01-31");
      }
      date.nothingElse();
      return new DateColumn(column, otherwise);
    }
    String text = section.required(key, "a date such as 2026-01-31, or " + MappingReader.COLUMN);
    LocalDate day = day(section, key);
    return new DateColumn(day == null ? text : null, day);
  }

  private static @Nullable LocalDate day(YamlSection section, String key) {
    try {
      return section.text(key).map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
